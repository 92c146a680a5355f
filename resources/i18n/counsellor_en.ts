<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n answer(s) to counsellors wait to be sent</source>
        <translation>
            <numerusform>%n answer to counsellors waits to be sent</numerusform>
            <numerusform>%n answers to counsellors wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) sent</source>
        <translation>
            <numerusform>%n bundle sent</numerusform>
            <numerusform>%n bundles sent</numerusform>
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
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
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
        <source>%n drafts to finish</source>
        <translation>
            <numerusform>%n draft to finish</numerusform>
            <numerusform>%n drafts to finish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions without a note</source>
        <translation>
            <numerusform>%n session without a note</numerusform>
            <numerusform>%n sessions without a note</numerusform>
        </translation>
    </message>
</context>
</TS>
