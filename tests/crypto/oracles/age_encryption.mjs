// SPDX-FileCopyrightText: The Counsellor authors
// SPDX-License-Identifier: Apache-2.0
// Runs the npm package age-encryption over standard input and output:
//   node age_encryption.mjs PACKAGE generate
//   node age_encryption.mjs PACKAGE encrypt RECIPIENT...
//   node age_encryption.mjs PACKAGE decrypt IDENTITY
import { readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [place, verb, ...keys] = process.argv.slice(2);
const { main, exports: named } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
const entry = typeof named === "string" ? named : main;
const age = await import(pathToFileURL(join(place, entry)));

function give(bytes) {
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(1, bytes, sent);
}

if (verb === "generate") {
  const identity = await age.generateHybridIdentity();
  give(Buffer.from(`${identity} ${await age.identityToRecipient(identity)}`));
} else if (verb === "encrypt") {
  const sealer = new age.Encrypter();
  for (const recipient of keys) sealer.addRecipient(recipient);
  give(await sealer.encrypt(readFileSync(0)));
} else {
  const opener = new age.Decrypter();
  for (const identity of keys) opener.addIdentity(identity);
  give(await opener.decrypt(readFileSync(0), "uint8array"));
}
