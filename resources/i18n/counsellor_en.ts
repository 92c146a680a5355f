<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Consent</name>
    <message numerus="yes">
        <source>Spoken, until {date} or for %n more sessions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>Moments</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
