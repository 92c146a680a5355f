# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Two laptops meet: a line between them that knows nothing until two people have compared words.

::

    door      a port that was drawn, at local addresses alone, for one connection; no broadcast
    greeting  three frames that name nobody: see ``crypto.meeting_keys``
    words     44 bits, on both screens; each person says that they are the same, or not
    channel   ChaCha20-Poly1305, a key for each direction, frames counted
    proof     which device each is: its veil lifted, signed over all that was said before
    giving    what there is, what of it is lacked, and that; once more after it was taken in

What this is worth:

- *Whoever listens* hears shares that are new each time, and sealed frames: how much went, and that
  two machines spoke. Neither program, office, device nor file is named outside of the seals.
- *Whoever comes first*, or stands between, agrees on keys of his own; the words then differ, but
  for one try of 2^44 each time that two people press. Until both have said that they are the same
  not even a name of a file is told, and nothing at all is taken.
- *Repeating, reflecting, leaving out, changing* fails at a seal, and ends the try. A try that has
  ended is over: the port is closed, and a person has to begin again.
- *Silence, a drip, a flood*: each frame is bounded in size and in time, the greeting as a whole.
- *Another machine of the office*, with whose user the words were compared, has to be in the roster
  and in force, and is given only what any drop would hold for it: files that are sealed to it, and
  such as it cannot open and carries on.
- *A machine that somebody has taken over* can send what it likes under good keys. All of it is
  bounded where it enters, and every file is judged as if it had come by any other road.
- The keys of a meeting are worth nothing afterwards. A machine that breaks X25519 in years learns
  from a recording which sealed files went, and not what is in them.
"""
