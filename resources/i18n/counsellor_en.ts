<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>The last backup is %n day(s) old: make one.</source>
        <translation>
            <numerusform>The last backup is %n day old: make one.</numerusform>
            <numerusform>The last backup is %n days old: make one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brought</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more change(s)</source>
        <translation>
            <numerusform>%n more change</numerusform>
            <numerusform>%n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more client(s)</source>
        <translation>
            <numerusform>%n more client</numerusform>
            <numerusform>%n more clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message numerus="yes">
        <source>%n sealed file(s) written: {place}</source>
        <translation>
            <numerusform>%n sealed file written: {place}</numerusform>
            <numerusform>%n sealed files written: {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message numerus="yes">
        <source>Spoken, until {date} or for %n more sessions</source>
        <translation>
            <numerusform>Spoken, until {date} or for %n more session</numerusform>
            <numerusform>Spoken, until {date} or for %n more sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftTrash</name>
    <message numerus="yes">
        <source>Deleted drafts: %n</source>
        <translation>
            <numerusform>Deleted drafts: %n</numerusform>
            <numerusform>Deleted drafts: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%n reader(s) are too many for one bundle: 32 at most.</source>
        <translation>
            <numerusform>%n reader is too many for one bundle: 32 at most.</numerusform>
            <numerusform>%n readers are too many for one bundle: 32 at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) that had been confirmed are missing from the vault.</source>
        <translation>
            <numerusform>%n save that had been confirmed is missing from the vault.</numerusform>
            <numerusform>%n saves that had been confirmed are missing from the vault.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) were typed, and that is not how many there are.</source>
        <translation>
            <numerusform>%n word was typed, and that is not how many there are.</numerusform>
            <numerusform>%n words were typed, and that is not how many there are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These words do not answer this question. Tries left: %n.</source>
        <translation>
            <numerusform>These words do not answer this question. Tries left: %n.</numerusform>
            <numerusform>These words do not answer this question. Tries left: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n bundle(s)</source>
        <translation>
            <numerusform>%n bundle</numerusform>
            <numerusform>%n bundles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) went to others: {codes}. The client&apos;s page says who leads it, and what becomes of what you wrote.</source>
        <translation>
            <numerusform>%n case went to others: {codes}. The client&apos;s page says who leads it, and what becomes of what you wrote.</numerusform>
            <numerusform>%n cases went to others: {codes}. The client&apos;s page says who leads it, and what becomes of what you wrote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) stay on this laptop alone. Only backups protect their records.</source>
        <translation>
            <numerusform>%n client stays on this laptop alone. Only backups protect their records.</numerusform>
            <numerusform>%n clients stay on this laptop alone. Only backups protect their records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) fetched</source>
        <translation>
            <numerusform>%n file fetched</numerusform>
            <numerusform>%n files fetched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) received</source>
        <translation>
            <numerusform>%n file received</numerusform>
            <numerusform>%n files received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) sent</source>
        <translation>
            <numerusform>%n file sent</numerusform>
            <numerusform>%n files sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished bundle(s) lie here that this vault knows nothing of: it was probably put back from an older copy. They are kept and not sent. Tell your office.</source>
        <translation>
            <numerusform>%n finished bundle lies here that this vault knows nothing of: it was probably put back from an older copy. It is kept and not sent. Tell your office.</numerusform>
            <numerusform>%n finished bundles lie here that this vault knows nothing of: it was probably put back from an older copy. They are kept and not sent. Tell your office.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeLine</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting for an answer</source>
        <translation>
            <numerusform>%n change waiting for an answer</numerusform>
            <numerusform>%n changes waiting for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandedOverFiles</name>
    <message numerus="yes">
        <source>%n file(s) wait here and are taken in after unlocking.</source>
        <translation>
            <numerusform>%n file waits here and is taken in after unlocking.</numerusform>
            <numerusform>%n files wait here and are taken in after unlocking.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n bundle(s) imported</source>
        <translation>
            <numerusform>%n bundle imported</numerusform>
            <numerusform>%n bundles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait to be confirmed by their words.</source>
        <translation>
            <numerusform>%n device waits to be confirmed by its words.</numerusform>
            <numerusform>%n devices wait to be confirmed by their words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateBackupCard</name>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>The last backup is %n day old.</numerusform>
            <numerusform>The last backup is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no backup yet, after %n day(s) of work.</source>
        <translation>
            <numerusform>There is no backup yet, after %n day of work.</numerusform>
            <numerusform>There is no backup yet, after %n days of work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message numerus="yes">
        <source>%n file(s) not taken in</source>
        <translation>
            <numerusform>%n file not taken in</numerusform>
            <numerusform>%n files not taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) given</source>
        <translation>
            <numerusform>%n sealed file given</numerusform>
            <numerusform>%n sealed files given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) taken in</source>
        <translation>
            <numerusform>%n sealed file taken in</numerusform>
            <numerusform>%n sealed files taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) to carry on: they go with your next sync</source>
        <translation>
            <numerusform>%n sealed file to carry on: it goes with your next sync</numerusform>
            <numerusform>%n sealed files to carry on: they go with your next sync</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsSection</name>
    <message numerus="yes">
        <source>Show all %n sessions</source>
        <translation>
            <numerusform>Show all %n sessions</numerusform>
            <numerusform>Show all %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stall</name>
    <message numerus="yes">
        <source>%n bundle(s) came twice, each time with other contents. All are kept.</source>
        <translation>
            <numerusform>%n bundle came twice, each time with other contents. Both are kept.</numerusform>
            <numerusform>%n bundles came twice, each time with other contents. All are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) missing. What came later waits.</source>
        <translation>
            <numerusform>%n bundle is missing. What came later waits.</numerusform>
            <numerusform>%n bundles are missing. What came later waits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) written by a newer program. They are kept.</source>
        <translation>
            <numerusform>%n bundle was written by a newer program. It is kept.</numerusform>
            <numerusform>%n bundles were written by a newer program. They are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n bundle(s)</source>
        <translation>
            <numerusform>%n bundle</numerusform>
            <numerusform>%n bundles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) arrived</source>
        <translation>
            <numerusform>%n bundle arrived</numerusform>
            <numerusform>%n bundles arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) no longer yours</source>
        <translation>
            <numerusform>%n case no longer yours</numerusform>
            <numerusform>%n cases no longer yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients. Choose one to open the file.</source>
        <translation>
            <numerusform>%n client. Choose one to open the file.</numerusform>
            <numerusform>%n clients. Choose one to open the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients. Choose one to start a session.</source>
        <translation>
            <numerusform>%n client. Choose one to start a session.</numerusform>
            <numerusform>%n clients. Choose one to start a session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consents to be written</source>
        <translation>
            <numerusform>%n consent to be written</numerusform>
            <numerusform>%n consents to be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counsellor(s) silent for a week</source>
        <translation>
            <numerusform>%n counsellor silent for a week</numerusform>
            <numerusform>%n counsellors silent for a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) to confirm</source>
        <translation>
            <numerusform>%n device to confirm</numerusform>
            <numerusform>%n devices to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts to finish</source>
        <translation>
            <numerusform>%n draft to finish</numerusform>
            <numerusform>%n drafts to finish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) and session(s) to read</source>
        <translation>
            <numerusform>%n note or session to read</numerusform>
            <numerusform>%n notes and sessions to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) declined</source>
        <translation>
            <numerusform>%n request declined</numerusform>
            <numerusform>%n requests declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait.</source>
        <translation>
            <numerusform>%n request waits.</numerusform>
            <numerusform>%n requests wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions without a note</source>
        <translation>
            <numerusform>%n session without a note</numerusform>
            <numerusform>%n sessions without a note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand still</source>
        <translation>
            <numerusform>%n thing stands still</numerusform>
            <numerusform>%n things stand still</numerusform>
        </translation>
    </message>
</context>
</TS>
