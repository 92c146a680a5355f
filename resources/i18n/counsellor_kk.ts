<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Add an addendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full window, nothing but the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the time goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlarmPage</name>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or working name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client by code or working name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code and no working name has this in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here yet. Take in the first client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingReason</name>
    <message>
        <source>Client ended</source>
        <translation>Қызмет алушының қалауымен</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Қызмет алушының қайтыс болуы</translation>
    </message>
    <message>
        <source>Declined at start</source>
        <translation>Басында бас тартты</translation>
    </message>
    <message>
        <source>Goals met</source>
        <translation>Мақсаттарға жетті</translation>
    </message>
    <message>
        <source>Goals partly met</source>
        <translation>Мақсаттарға ішінара жетті</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Қамауда</translation>
    </message>
    <message>
        <source>Lost contact</source>
        <translation>Байланыс үзілді</translation>
    </message>
    <message>
        <source>Moved or transferred</source>
        <translation>Көшіп кетті немесе басқаға берілді</translation>
    </message>
    <message>
        <source>Opened in error or twice</source>
        <translation>Қателесіп немесе екі рет ашылған</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Басқа ұйымға жолданды</translation>
    </message>
    <message>
        <source>Service not suitable</source>
        <translation>Көмек түрі сәйкес келмейді</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Again</source>
        <translation>Тағы бір рет</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Иесі</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Қызмет алушылар</translation>
    </message>
    <message>
        <source>Device fingerprint</source>
        <translation>Құрылғының таңбасы</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Нобайлар</translation>
    </message>
    <message>
        <source>Every check passes.</source>
        <translation>Барлық тексеруден өтті.</translation>
    </message>
    <message>
        <source>Its passphrase:</source>
        <translation>Оның құпия сөз тіркесі:</translation>
    </message>
    <message>
        <source>Its six words:</source>
        <translation>Оның алты сөзі:</translation>
    </message>
    <message>
        <source>Joined: {office}</source>
        <translation>Орталыққа қосылды: {office}</translation>
    </message>
    <message>
        <source>Keep this recovery key of the office offline; it is shown only now:</source>
        <translation>Орталықтың бұл қалпына келтіру кілтін желіден тыс сақтаңыз; ол тек қазір көрсетіледі:</translation>
    </message>
    <message>
        <source>Missing: {library} (package {package})</source>
        <translation>Жетіспейді: {library} ({package} пакеті)</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>No device waits to be confirmed.</source>
        <translation>Растауды күтіп тұрған құрылғы жоқ.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Бәрі бар.</translation>
    </message>
    <message>
        <source>Number {number} of stream {stream}, sealed at {time}</source>
        <translation>{stream} ағынының {number} нөмірі, мөрленген уақыты {time}</translation>
    </message>
    <message>
        <source>Of these on this device alone</source>
        <translation>Оның ішінде тек осы құрылғыда</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Орталық</translation>
    </message>
    <message>
        <source>Old copies and backups of this vault still open with the old passphrase.</source>
        <translation>Бұл қойманың ескі және сақтық көшірмелері әлі де ескі құпия сөз тіркесімен ашылады.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Place of exchange</source>
        <translation>Алмасу орны</translation>
    </message>
    <message>
        <source>Receipts given: {count}</source>
        <translation>Берілген растамалар: {count}</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Қалпына келтіру сөздері</translation>
    </message>
    <message>
        <source>Screenshots lie here: {file}</source>
        <translation>Экран суреттері мына жерде: {file}</translation>
    </message>
    <message>
        <source>Sealed: {sealed}, sent: {sent}, fetched: {fetched}</source>
        <translation>Мөрленді: {sealed}, жіберілді: {sent}, алынды: {fetched}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессиялар</translation>
    </message>
    <message>
        <source>Signed notes</source>
        <translation>Қол қойылған жазбалар</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: this is a bug ({kind} in {place}).</source>
        <translation>Болмауға тиіс жағдай болды: бұл бағдарламаның қатесі ({place} ішінде {kind}).</translation>
    </message>
    <message>
        <source>Stopped. What was saved before stays.</source>
        <translation>Тоқтатылды. Бұрын сақталғанның бәрі орнында.</translation>
    </message>
    <message>
        <source>The backup was read back and is good: {file}</source>
        <translation>Сақтық көшірме қайта оқылды, ол жарамды: {file}</translation>
    </message>
    <message>
        <source>The device is confirmed.</source>
        <translation>Құрылғы расталды.</translation>
    </message>
    <message>
        <source>The disk does not look encrypted: ask whoever set this machine up.</source>
        <translation>Диск шифрланбаған сияқты: бұл компьютерді баптаған адамнан сұраңыз.</translation>
    </message>
    <message>
        <source>The disk is encrypted.</source>
        <translation>Диск шифрланған.</translation>
    </message>
    <message>
        <source>The field and the office do not hold the same.</source>
        <translation>Кеңесшідегі мен орталықтағы деректер бірдей емес.</translation>
    </message>
    <message>
        <source>The invitation: {file}</source>
        <translation>Шақыру: {file}</translation>
    </message>
    <message>
        <source>The office was founded. Its fingerprint in words:</source>
        <translation>Орталық құрылды. Оның таңбасы сөзбен:</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Құпия сөз тіркесі өзгертілді.</translation>
    </message>
    <message>
        <source>The records are what the journal says.</source>
        <translation>Деректер журналмен сәйкес келеді.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>Алты сөз</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Екі құпия сөз тіркесі бірдей емес.</translation>
    </message>
    <message>
        <source>The vault is whole and in order.</source>
        <translation>Қойма толық әрі бәрі дұрыс.</translation>
    </message>
    <message>
        <source>The vault was made: {file}</source>
        <translation>Қойма жасалды: {file}</translation>
    </message>
    <message>
        <source>The vault was restored: {file}</source>
        <translation>Қойма қалпына келтірілді: {file}</translation>
    </message>
    <message>
        <source>The window opens on the counsellor&apos;s side, unlocked.</source>
        <translation>Кеңесшінің терезесі бұғатталмаған күйде ашылады.</translation>
    </message>
    <message>
        <source>There is a display to open a window on.</source>
        <translation>Терезе ашуға болатын экран бар.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>Терезе ашуға болатын экран жоқ.</translation>
    </message>
    <message>
        <source>There is no display, so no window opens.</source>
        <translation>Экран жоқ, сондықтан терезе ашылмайды.</translation>
    </message>
    <message>
        <source>There is no such file: {file}</source>
        <translation>Мұндай файл жоқ: {file}</translation>
    </message>
    <message>
        <source>There is nothing in this file: {file}</source>
        <translation>Бұл файлда ештеңе жоқ: {file}</translation>
    </message>
    <message>
        <source>This device&apos;s fingerprint, for the office to compare:</source>
        <translation>Осы құрылғының таңбасы, орталықпен салыстыру үшін:</translation>
    </message>
    <message>
        <source>This file cannot be made: {file}</source>
        <translation>Бұл файлды жасау мүмкін емес: {file}</translation>
    </message>
    <message>
        <source>This file cannot be read: {file}</source>
        <translation>Бұл файлды оқу мүмкін емес: {file}</translation>
    </message>
    <message>
        <source>This file is there already and stays as it is: {file}</source>
        <translation>Мұндай файл бар, ол сол күйінде қалады: {file}</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Қойма</translation>
    </message>
    <message>
        <source>Waiting for the office</source>
        <translation>Орталықты күтуде</translation>
    </message>
    <message>
        <source>Waiting to be sealed</source>
        <translation>Мөрлеуді күтуде</translation>
    </message>
    <message>
        <source>Warning: whoever has these keys reads everything. Showing them is noted in the vault&apos;s log.</source>
        <translation>Назар аударыңыз: бұл кілттер кімде болса, сол бәрін оқиды. Олардың көрсетілгені қойма журналына жазылады.</translation>
    </message>
    <message>
        <source>Whether the disk is encrypted cannot be seen from here.</source>
        <translation>Дискінің шифрланғаны бұл жерден көрінбейді.</translation>
    </message>
    <message>
        <source>Write these twelve words down by hand; they open the vault when the passphrase is lost, and are shown only now:</source>
        <translation>Бұл он екі сөзді қолмен жазып алыңыз; құпия сөз тіркесі жоғалса, қойманы солар ашады, олар тек қазір көрсетіледі:</translation>
    </message>
    <message>
        <source>{size} bytes, sealed to {count} reader(s): {kinds}</source>
        <translation>{size} байт, мөрленген алушылар саны {count}: {kinds}</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>No consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken, has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken, until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Spoken, until {date} or for %n more sessions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>Language of the consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to be read and signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to say aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child agrees too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child&apos;s representative agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client agrees to (ask for each one):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has signed for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else was there (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Spoken</source>
        <translation>Ауызша</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Жазбаша</translation>
    </message>
</context>
<context>
    <name>ConsentItem</name>
    <message>
        <source>Aftercare</source>
        <translation>Кейінгі сүйемелдеу</translation>
    </message>
    <message>
        <source>Contact with other agencies</source>
        <translation>Басқа ұйымдармен байланыс</translation>
    </message>
    <message>
        <source>Contact with the family</source>
        <translation>Отбасымен байланыс</translation>
    </message>
    <message>
        <source>Help from the centre</source>
        <translation>Орталықтың көмегі</translation>
    </message>
    <message>
        <source>Records go to the centre</source>
        <translation>Жазбаларды орталыққа беру</translation>
    </message>
    <message>
        <source>Statistics without names</source>
        <translation>Аты-жөнсіз статистика</translation>
    </message>
</context>
<context>
    <name>ContactType</name>
    <message>
        <source>Attempted contact</source>
        <translation>Байланысу әрекеті</translation>
    </message>
    <message>
        <source>Case conference</source>
        <translation>Кейс бойынша консилиум</translation>
    </message>
    <message>
        <source>Family meeting</source>
        <translation>Отбасылық кездесу</translation>
    </message>
    <message>
        <source>Group session</source>
        <translation>Топтық сабақ</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Үйге бару</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Хабарлама алмасу</translation>
    </message>
    <message>
        <source>Mosque or other place</source>
        <translation>Мешіт немесе басқа жер</translation>
    </message>
    <message>
        <source>Office meeting</source>
        <translation>Орталықтағы кездесу</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Телефон қоңырауы</translation>
    </message>
    <message>
        <source>Prison visit</source>
        <translation>Түзеу мекемесіне бару</translation>
    </message>
    <message>
        <source>Third-party contact</source>
        <translation>Үшінші тұлғамен байланыс</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Бейнеқоңырау</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. You can close this message and go on. The details below contain no names and no notes; please send them to those who look after the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreatingStep</name>
    <message>
        <source>Making your vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds: it is what makes guessing your passphrase slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>A counsellor joins with it and can work at once.</source>
        <translation>Кеңесші сол арқылы қосылып, бірден жұмыс істей алады.</translation>
    </message>
    <message>
        <source>A made-up centre, with real keys and real files. Nobody in it exists.</source>
        <translation>Ойдан шығарылған орталық, кілттері мен файлдары шынайы. Ондағы адамдардың ешқайсысы өмірде жоқ.</translation>
    </message>
    <message>
        <source>Both sides are compared, field by field; records: {count}</source>
        <translation>Екі жақ әр өрісі бойынша салыстырылды; деректер саны: {count}</translation>
    </message>
    <message>
        <source>Both sides hold the same</source>
        <translation>Екі жақта бірдей</translation>
    </message>
    <message>
        <source>Bundles sealed</source>
        <translation>Мөрленген пакеттер</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Қызмет алушылар</translation>
    </message>
    <message>
        <source>Counsellor&apos;s vault</source>
        <translation>Кеңесшінің қоймасы</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Алмасу орны</translation>
    </message>
    <message>
        <source>It writes an invitation, a file that six words open.</source>
        <translation>Ол шақыру жазады, бұл — алты сөз ашатын файл.</translation>
    </message>
    <message>
        <source>Its signed receipts reach the counsellor: {count}</source>
        <translation>Оның қол қойылған растамалары кеңесшіге жетті: {count}</translation>
    </message>
    <message>
        <source>NO: {count} records differ</source>
        <translation>ЖОҚ: {count} айырма бар</translation>
    </message>
    <message>
        <source>Office&apos;s vault</source>
        <translation>Орталықтың қоймасы</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессиялар</translation>
    </message>
    <message>
        <source>She sits with her clients, times sessions, signs notes: {count}</source>
        <translation>Ол қызмет алушылармен кездесіп, сессия уақытын есептеп, жазбаларға қол қояды: {count}</translation>
    </message>
    <message>
        <source>Signed notes</source>
        <translation>Қол қойылған жазбалар</translation>
    </message>
    <message>
        <source>The counsellor reads</source>
        <translation>Кеңесші көретіні</translation>
    </message>
    <message>
        <source>The office fetches, checks and imports them: {count}</source>
        <translation>Орталық оларды алып, тексеріп, қабылдайды: {count}</translation>
    </message>
    <message>
        <source>The office is founded: its key, its supervisor, its drop.</source>
        <translation>Орталық құрылды: кілті, супервизоры, алмасу орны.</translation>
    </message>
    <message>
        <source>The passphrase of both vaults, for this demo only, lies here: {file}</source>
        <translation>Екі қойманың құпия сөз тіркесі, тек осы көрсетілім үшін, мына жерде: {file}</translation>
    </message>
    <message>
        <source>What she wrote is sealed and left in the drop; bundles: {count}</source>
        <translation>Жазғандары мөрленіп, алмасу орнына қойылды; пакеттер: {count}</translation>
    </message>
    <message>
        <source>imported at the office</source>
        <translation>орталықта қабылданды</translation>
    </message>
    <message>
        <source>of these on the laptop alone</source>
        <translation>оның ішінде тек ноутбукта</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>карантинде</translation>
    </message>
    <message>
        <source>yes, all {count} records</source>
        <translation>иә, {count} салыстырылды</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%n reader(s) are too many for one bundle: 32 at most.</source>
        <translation>
            <numerusform>Бір пакет үшін %n алушы тым көп: ең көбі 32.</numerusform>
            <numerusform>Бір пакет үшін %n алушы тым көп: ең көбі 32.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) that had been confirmed are missing from the vault.</source>
        <translation>
            <numerusform>Қоймада расталған %n сақтау жоқ.</numerusform>
            <numerusform>Қоймада расталған %n сақтау жоқ.</numerusform>
        </translation>
    </message>
    <message>
        <source>A change claims to be far ahead of all others and is held.</source>
        <translation>Бір өзгеріс басқаларынан тым озып кеткен, ол кейінге қалдырылды.</translation>
    </message>
    <message>
        <source>A child needs a representative&apos;s consent and must agree as well.</source>
        <translation>Бала үшін заңды өкілдің келісімі керек, баланың өзі де келісуі тиіс.</translation>
    </message>
    <message>
        <source>A client has three goals at most.</source>
        <translation>Қызмет алушыда үш мақсаттан артық болмайды.</translation>
    </message>
    <message>
        <source>A newer version of the program has used this vault.</source>
        <translation>Бұл қойманы бағдарламаның жаңарақ нұсқасы пайдаланған.</translation>
    </message>
    <message>
        <source>A part lies outside the session.</source>
        <translation>Уақыттың бір бөлігі сессиядан тыс жатыр.</translation>
    </message>
    <message>
        <source>A part of the session has no length.</source>
        <translation>Сессияның бір бөлігінің ұзақтығы жоқ.</translation>
    </message>
    <message>
        <source>A part of the vault is damaged.</source>
        <translation>Қойманың бір бөлігі зақымдалған.</translation>
    </message>
    <message>
        <source>A rating goes from 0 to 10.</source>
        <translation>Баға 0-ден 10-ға дейін болады.</translation>
    </message>
    <message>
        <source>A record cannot be checked as it is written and was not taken.</source>
        <translation>Деректер тексеруге келмейтін түрде жазылған, сондықтан қабылданбады.</translation>
    </message>
    <message>
        <source>A record does not have the form it should have and was not taken.</source>
        <translation>Деректердің түрі дұрыс емес, олар қабылданбады.</translation>
    </message>
    <message>
        <source>A session belongs to a case or to an enquiry.</source>
        <translation>Сессия кейске немесе өтінішке тиесілі болады.</translation>
    </message>
    <message>
        <source>A session took place only if the client was there.</source>
        <translation>Қызмет алушы қатысқан жағдайда ғана сессия өтті деп саналады.</translation>
    </message>
    <message>
        <source>A signed note cannot be changed.</source>
        <translation>Қол қойылған жазбаны өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>A timer is already running on this device.</source>
        <translation>Бұл құрылғыда таймер жүріп тұр.</translation>
    </message>
    <message>
        <source>A vault or another file is already in this folder: {folder}</source>
        <translation>Бұл қалтада қойма немесе басқа файл бар: {folder}</translation>
    </message>
    <message>
        <source>A written consent needs the text that was signed.</source>
        <translation>Жазбаша келісім үшін қол қойылған мәтін керек.</translation>
    </message>
    <message>
        <source>Add a word or two, or take the six words that are proposed.</source>
        <translation>Бір-екі сөз қосыңыз немесе ұсынылған алты сөзді алыңыз.</translation>
    </message>
    <message>
        <source>An administrator decides what becomes of it.</source>
        <translation>Онымен не істеу керегін әкімші шешеді.</translation>
    </message>
    <message>
        <source>An attachment is damaged and was not opened.</source>
        <translation>Тіркеме зақымдалған, ол ашылмады.</translation>
    </message>
    <message>
        <source>An empty note cannot be signed.</source>
        <translation>Бос жазбаға қол қоюға болмайды.</translation>
    </message>
    <message>
        <source>An older or a different vault was put in the place of yours.</source>
        <translation>Сіздің қоймаңыздың орнында ескірегі немесе басқасы тұр.</translation>
    </message>
    <message>
        <source>Another device has already used this invitation.</source>
        <translation>Бұл шақыруды басқа құрылғы пайдаланып қойған.</translation>
    </message>
    <message>
        <source>Ask both and record both answers.</source>
        <translation>Екеуінен де сұрап, екі жауапты да жазып алыңыз.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>Оны қайта жіберуді сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the author.</source>
        <translation>Авторына хабарласыңыз.</translation>
    </message>
    <message>
        <source>Ask the client again and record the consent.</source>
        <translation>Қызмет алушыдан қайта сұрап, келісімді жазып алыңыз.</translation>
    </message>
    <message>
        <source>Ask the client and record the answer.</source>
        <translation>Қызмет алушыдан сұрап, жауабын жазып алыңыз.</translation>
    </message>
    <message>
        <source>Ask the sender in person whether the bundle is theirs.</source>
        <translation>Пакетті шынымен өзі жібергенін жіберушіден тікелей сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender to seal it to you.</source>
        <translation>Жіберушіден оны сізге арнап мөрлеуді сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender to send it again.</source>
        <translation>Жіберушіден оны қайта жіберуді сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender to sync again.</source>
        <translation>Жіберушіден синхрондауды қайталауды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender to update the program and send it again.</source>
        <translation>Жіберушіден бағдарламаны жаңартып, оны қайта жіберуді сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender whether the device was copied or restored.</source>
        <translation>Жіберушіден құрылғы көшірілді ме, әлде сақтық көшірмеден қалпына келтірілді ме — соны сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office to send it again.</source>
        <translation>Орталықтан оны қайта жіберуді сұраңыз.</translation>
    </message>
    <message>
        <source>Check its case, its times and who was there.</source>
        <translation>Кейсті, уақытты және кімнің қатысқанын тексеріңіз.</translation>
    </message>
    <message>
        <source>Check that the right file was copied.</source>
        <translation>Дұрыс файл көшірілгенін тексеріңіз.</translation>
    </message>
    <message>
        <source>Check the six words, or ask your office for a new invitation.</source>
        <translation>Алты сөзді тексеріңіз немесе орталықтан жаңа шақыру сұраңыз.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick.</source>
        <translation>Қалтаны немесе флешканы таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose a number from 0 to 10.</source>
        <translation>0 мен 10 аралығындағы санды таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Бос қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose another file, or ask for it to be sent again.</source>
        <translation>Басқа файлды таңдаңыз немесе оны қайта жіберуді сұраңыз.</translation>
    </message>
    <message>
        <source>Choose another folder, or create a vault.</source>
        <translation>Басқа қалтаны таңдаңыз немесе қойма жасаңыз.</translation>
    </message>
    <message>
        <source>Choose one that tells a stranger nothing, such as “the baker”.</source>
        <translation>Бөгде адамға ештеңе айтпайтын атты таңдаңыз, мысалы, «наубайшы».</translation>
    </message>
    <message>
        <source>Choose the case or the enquiry.</source>
        <translation>Кейсті немесе өтінішті таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose the version of the text.</source>
        <translation>Мәтін нұсқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>Close one goal before you add another.</source>
        <translation>Басқасын қоспас бұрын бір мақсатты жабыңыз.</translation>
    </message>
    <message>
        <source>Correct the beginning or the end.</source>
        <translation>Басын немесе соңын түзетіңіз.</translation>
    </message>
    <message>
        <source>Create a vault of its own for another office.</source>
        <translation>Басқа орталық үшін бөлек қойма жасаңыз.</translation>
    </message>
    <message>
        <source>Delete nothing. Restore the newest backup, or ask your office for help.</source>
        <translation>Ештеңе өшірмеңіз. Соңғы сақтық көшірмені қалпына келтіріңіз немесе орталықтан көмек сұраңыз.</translation>
    </message>
    <message>
        <source>Do it on the office&apos;s computer.</source>
        <translation>Мұны орталықтың компьютерінде жасаңыз.</translation>
    </message>
    <message>
        <source>Do not type your passphrase again; restore the vault from a backup.</source>
        <translation>Құпия сөз тіркесін қайта енгізбеңіз; қойманы сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Do not use the file; ask the sender to send it again.</source>
        <translation>Файлды пайдаланбаңыз; жіберушіден оны қайта жіберуді сұраңыз.</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>Жетіспейтінін толтырыңыз.</translation>
    </message>
    <message>
        <source>Find out where the file came from.</source>
        <translation>Бұл файлдың қайдан келгенін анықтаңыз.</translation>
    </message>
    <message>
        <source>Find out who used it, then give a new invitation.</source>
        <translation>Оны кім пайдаланғанын анықтап, жаңа шақыру беріңіз.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Орын босатып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Give the counsellor a new invitation.</source>
        <translation>Кеңесшіге жаңа шақыру беріңіз.</translation>
    </message>
    <message>
        <source>Go back to the list: it may have been moved or erased.</source>
        <translation>Тізімге оралыңыз: олар көшірілген немесе жойылған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Go to that window, or close it and try again.</source>
        <translation>Сол терезеге өтіңіз немесе оны жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>If it lies in the wrong file, mark it as misfiled.</source>
        <translation>Егер ол басқа қызмет алушының кейсіне түсіп кетсе, қате орналастырылған деп белгілеңіз.</translation>
    </message>
    <message>
        <source>Install the newest version of the program, then try again.</source>
        <translation>Бағдарламаның ең жаңа нұсқасын орнатып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Install the newest version. The vault was left untouched.</source>
        <translation>Ең жаңа нұсқаны орнатыңыз. Қойма өзгеріссіз қалды.</translation>
    </message>
    <message>
        <source>It cannot be brought back; only its code and the date are kept.</source>
        <translation>Оларды қайтару мүмкін емес; тек коды мен күні сақталады.</translation>
    </message>
    <message>
        <source>It was left untouched. Choose another folder, or restore a backup.</source>
        <translation>Ол өзгеріссіз қалды. Басқа қалтаны таңдаңыз немесе сақтық көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Leave it closed and tell your supervisor where it came from.</source>
        <translation>Оны ашпаңыз, қайдан келгенін супервизорға айтыңыз.</translation>
    </message>
    <message>
        <source>Look at it with the sender before it is taken.</source>
        <translation>Қабылдамас бұрын оны жіберушімен бірге қарап шығыңыз.</translation>
    </message>
    <message>
        <source>Look at what you wrote down and type them again.</source>
        <translation>Жазып алғаныңызға қарап, оларды қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>Make a backup and ask your office for help.</source>
        <translation>Сақтық көшірме жасап, орталықтан көмек сұраңыз.</translation>
    </message>
    <message>
        <source>Make the team smaller.</source>
        <translation>Команданы азайтыңыз.</translation>
    </message>
    <message>
        <source>Mark that the client was there, or choose another result.</source>
        <translation>Қызмет алушының қатысқанын белгілеңіз немесе басқа нәтижені таңдаңыз.</translation>
    </message>
    <message>
        <source>Nothing can be written here: {place}</source>
        <translation>Бұл жерге жазуға болмайды: {place}</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the newest backup, or ask your office.</source>
        <translation>Ештеңе өзгертілген жоқ. Соңғы сақтық көшірмені қалпына келтіріңіз немесе орталыққа хабарласыңыз.</translation>
    </message>
    <message>
        <source>Only the author can do this.</source>
        <translation>Мұны тек авторы жасай алады.</translation>
    </message>
    <message>
        <source>Only the office can do this.</source>
        <translation>Мұны тек орталық жасай алады.</translation>
    </message>
    <message>
        <source>Open the invitation that your office gave you.</source>
        <translation>Орталық берген шақыруды ашыңыз.</translation>
    </message>
    <message>
        <source>Plug in the stick or connect to the network, then sync again.</source>
        <translation>Флешканы салыңыз немесе желіге қосылыңыз да, синхрондауды қайталаңыз.</translation>
    </message>
    <message>
        <source>Put your own back, or restore the newest backup.</source>
        <translation>Өз қоймаңызды орнына қойыңыз немесе соңғы сақтық көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Remove the write protection, or choose another place.</source>
        <translation>Жазудан қорғауды алып тастаңыз немесе басқа жерді таңдаңыз.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Оны сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Restore the newest backup, then exchange with your office.</source>
        <translation>Соңғы сақтық көшірмені қалпына келтіріп, орталықпен синхрондаңыз.</translation>
    </message>
    <message>
        <source>See what is still needed: a consent, or a supervisor&apos;s approval.</source>
        <translation>Не жетіспейтінін тексеріңіз: келісім немесе супервизордың мақұлдауы.</translation>
    </message>
    <message>
        <source>Some lists in the vault do not agree with its journal.</source>
        <translation>Қойманың кейбір тізімдері журналымен сәйкес келмейді.</translation>
    </message>
    <message>
        <source>Some words are not those of your recovery kit: {positions}.</source>
        <translation>Кейбір сөздер қалпына келтіру парағымен сәйкес келмейді: {positions}.</translation>
    </message>
    <message>
        <source>Start it again for the rest.</source>
        <translation>Қалғанын қабылдау үшін оны қайта бастаңыз.</translation>
    </message>
    <message>
        <source>Stop it before you start another.</source>
        <translation>Басқасын бастамас бұрын оны тоқтатыңыз.</translation>
    </message>
    <message>
        <source>Talk to the sender. Their other bundles are taken as before.</source>
        <translation>Жіберушімен сөйлесіңіз. Оның басқа пакеттері бұрынғыдай қабылданады.</translation>
    </message>
    <message>
        <source>Tell the sender; it cannot be read here.</source>
        <translation>Жіберушіге айтыңыз: оны мұнда оқу мүмкін емес.</translation>
    </message>
    <message>
        <source>Tell your office, so that somebody looks at it.</source>
        <translation>Біреу тексеруі үшін орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>The bundle belongs to another office.</source>
        <translation>Пакет басқа орталыққа тиесілі.</translation>
    </message>
    <message>
        <source>The bundle comes from a device that the office does not know.</source>
        <translation>Пакет орталыққа белгісіз құрылғыдан келді.</translation>
    </message>
    <message>
        <source>The bundle comes from a suspended device.</source>
        <translation>Пакет қолданылуы тоқтатылған құрылғыдан келді.</translation>
    </message>
    <message>
        <source>The bundle could not be read safely and was set aside.</source>
        <translation>Пакетті қауіпсіз оқу мүмкін болмады, ол бөлек қойылды.</translation>
    </message>
    <message>
        <source>The bundle does not begin like any that this program makes.</source>
        <translation>Пакеттің басы осы бағдарламаның пакеттеріне ұқсамайды.</translation>
    </message>
    <message>
        <source>The bundle holds a change that claims to be far ahead of all others.</source>
        <translation>Пакетте басқаларынан тым озып кеткен өзгеріс бар.</translation>
    </message>
    <message>
        <source>The bundle holds changes about a client whose record was erased.</source>
        <translation>Пакетте деректері жойылған қызмет алушы туралы өзгерістер бар.</translation>
    </message>
    <message>
        <source>The bundle holds changes that its sender may not make.</source>
        <translation>Пакетте жіберушінің жасауға құқығы жоқ өзгерістер бар.</translation>
    </message>
    <message>
        <source>The bundle is larger than any that this program makes.</source>
        <translation>Пакет осы бағдарлама жасайтын пакеттердің бәрінен үлкен.</translation>
    </message>
    <message>
        <source>The bundle is sealed to other readers.</source>
        <translation>Пакет басқа алушыларға арнап мөрленген.</translation>
    </message>
    <message>
        <source>The bundle was damaged or changed on the way.</source>
        <translation>Пакет жолда зақымдалған немесе өзгертілген.</translation>
    </message>
    <message>
        <source>The bundle was made by a newer version of the program.</source>
        <translation>Пакет бағдарламаның жаңарақ нұсқасында жасалған.</translation>
    </message>
    <message>
        <source>The bundle was not taken.</source>
        <translation>Пакет қабылданбады.</translation>
    </message>
    <message>
        <source>The case cannot move to this stage yet: {stage}.</source>
        <translation>Кейсті әзірге бұл кезеңге ауыстыруға болмайды: {stage}.</translation>
    </message>
    <message>
        <source>The client has not agreed to this: {item}.</source>
        <translation>Қызмет алушы бұған келісім берген жоқ: {item}.</translation>
    </message>
    <message>
        <source>The contents of the bundle are not in order.</source>
        <translation>Пакеттің мазмұны дұрыс емес.</translation>
    </message>
    <message>
        <source>The database in this folder is not encrypted: {folder}</source>
        <translation>Бұл қалтадағы дерекқор шифрланбаған: {folder}</translation>
    </message>
    <message>
        <source>The disk did not read or write as it should.</source>
        <translation>Диск деректерді оқи немесе жаза алмады.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved so far is safe.</source>
        <translation>Диск толды. Осыған дейін сақталғанның бәрі орнында.</translation>
    </message>
    <message>
        <source>The file is not a bundle.</source>
        <translation>Бұл файл деректер пакеті емес.</translation>
    </message>
    <message>
        <source>The file that shows whether the vault is complete is damaged.</source>
        <translation>Қойманың толықтығы тексерілетін файл зақымдалған.</translation>
    </message>
    <message>
        <source>The file with the vault&apos;s keys is damaged.</source>
        <translation>Қойма кілттері бар файл зақымдалған.</translation>
    </message>
    <message>
        <source>The file with the vault&apos;s keys may have been tampered with.</source>
        <translation>Қойма кілттері бар файл ауыстырылған болуы мүмкін.</translation>
    </message>
    <message>
        <source>The files as they were found are kept here: {copies}</source>
        <translation>Табылған файлдар мына жерде сақталды: {copies}</translation>
    </message>
    <message>
        <source>The import was stopped. What was imported stays.</source>
        <translation>Импорт тоқтатылды. Қабылданғаны сақталады.</translation>
    </message>
    <message>
        <source>The invitation is damaged, or these are not its words.</source>
        <translation>Шақыру зақымдалған немесе бұл сөздер оған тиесілі емес.</translation>
    </message>
    <message>
        <source>The invitation is not from this office.</source>
        <translation>Бұл шақыруды осы орталық берген жоқ.</translation>
    </message>
    <message>
        <source>The new roster cannot be trusted, so the one you have stays.</source>
        <translation>Жаңа тізілімге сенуге болмайды, сондықтан бұрынғысы қалады.</translation>
    </message>
    <message>
        <source>The new roster was made by a newer version of the program.</source>
        <translation>Жаңа тізілім бағдарламаның жаңарақ нұсқасында жасалған.</translation>
    </message>
    <message>
        <source>The place of exchange cannot be reached. What waits is kept.</source>
        <translation>Алмасу орны қолжетімсіз. Жіберуді күтіп тұрғанның бәрі сақталды.</translation>
    </message>
    <message>
        <source>The records officer decides what becomes of them.</source>
        <translation>Олармен не істеу керегін деректерге жауапты қызметкер шешеді.</translation>
    </message>
    <message>
        <source>The signature does not match: the sender may be somebody else.</source>
        <translation>Қолтаңба сәйкес келмейді: жіберуші басқа біреу болуы мүмкін.</translation>
    </message>
    <message>
        <source>The spoken consent has run out: it holds for 30 days or 3 sessions.</source>
        <translation>Ауызша келісімнің мерзімі өтті: ол 30 күнге немесе 3 сессияға жарамды.</translation>
    </message>
    <message>
        <source>The times do not fit the session.</source>
        <translation>Уақыт бөліктері сессияға сай келмейді.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Қойма бұғатталған.</translation>
    </message>
    <message>
        <source>There is no vault in this folder: {folder}</source>
        <translation>Бұл қалтада қойма жоқ: {folder}</translation>
    </message>
    <message>
        <source>This backup is damaged; do not rely on it.</source>
        <translation>Бұл сақтық көшірме зақымдалған; оған сенбеңіз.</translation>
    </message>
    <message>
        <source>This consent is not complete.</source>
        <translation>Бұл келісім толық емес.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Орындалмады.</translation>
    </message>
    <message>
        <source>This file does not look like any that this program makes.</source>
        <translation>Бұл файл осы бағдарлама жасайтын файлдарға ұқсамайды.</translation>
    </message>
    <message>
        <source>This file is sealed to somebody else.</source>
        <translation>Бұл файл басқа біреуге арнап мөрленген.</translation>
    </message>
    <message>
        <source>This file was damaged or changed on the way.</source>
        <translation>Бұл файл жолда зақымдалған немесе өзгертілген.</translation>
    </message>
    <message>
        <source>This is not a sealed file of this program.</source>
        <translation>Бұл осы бағдарламаның мөрленген файлы емес.</translation>
    </message>
    <message>
        <source>This note has already left in a bundle, so it stays signed.</source>
        <translation>Бұл жазба пакетпен кетіп қойған, сондықтан қол қойылған күйінде қалады.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>Бұл құпия сөз тіркесі қойманы ашпайды.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Бұл құпия сөз тіркесін табу тым оңай.</translation>
    </message>
    <message>
        <source>This place cannot be used for the exchange.</source>
        <translation>Бұл жер алмасуға жарамайды.</translation>
    </message>
    <message>
        <source>This record is not in the vault.</source>
        <translation>Қоймада бұл деректер жоқ.</translation>
    </message>
    <message>
        <source>This record was erased.</source>
        <translation>Бұл деректер жойылған.</translation>
    </message>
    <message>
        <source>This session is not complete.</source>
        <translation>Сессия толық толтырылмаған.</translation>
    </message>
    <message>
        <source>This vault already belongs to an office.</source>
        <translation>Бұл қойма орталыққа қосылып қойған.</translation>
    </message>
    <message>
        <source>This vault has not joined an office yet.</source>
        <translation>Бұл қойма әлі орталыққа қосылмаған.</translation>
    </message>
    <message>
        <source>This vault is already open in another window.</source>
        <translation>Бұл қойма басқа терезеде ашық тұр.</translation>
    </message>
    <message>
        <source>This working name is the client&apos;s real name.</source>
        <translation>Бұл жұмыс аты қызмет алушының шын атымен бірдей.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, make a backup on another disk.</source>
        <translation>Қайталап көріңіз. Тағы болса, басқа дискіге сақтық көшірме жасаңыз.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell your office.</source>
        <translation>Қайталап көріңіз. Тағы болса, орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>Two different bundles have the same number.</source>
        <translation>Екі түрлі пакеттің нөмірі бірдей.</translation>
    </message>
    <message>
        <source>Two parts of the session overlap.</source>
        <translation>Сессияның екі бөлігі қабаттасып тұр.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Бұғатын ашып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Use another one, and make a new backup now.</source>
        <translation>Басқасын пайдаланыңыз және қазір жаңа сақтық көшірме жасаңыз.</translation>
    </message>
    <message>
        <source>Without the client&apos;s consent to the help itself there is no work.</source>
        <translation>Қызмет алушы көмектің өзіне келісім бермесе, жұмыс істеуге болмайды.</translation>
    </message>
    <message>
        <source>Write an addendum.</source>
        <translation>Толықтыру жазыңыз.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Алдымен жазбаны жазыңыз.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>Already imported</source>
        <translation>Бұрын қабылданған</translation>
    </message>
    <message>
        <source>Held for a decision</source>
        <translation>Шешім күтуде</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>Карантинде</translation>
    </message>
    <message>
        <source>Waiting for an earlier one</source>
        <translation>Алдыңғысын күтуде</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Choose the file that your office gave you, and type the six words you heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{office} invites {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitStep</name>
    <message>
        <source>Copy these twelve words onto paper by hand, with their numbers. They open your records when the passphrase is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have copied them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo and no file: whoever has these words can read everything. Keep the paper where nobody looks, apart from the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>In which language do you work? You can change it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Arabic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsellor is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the recovery kit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n күтуде</numerusform>
            <numerusform>%n күтуде</numerusform>
        </translation>
    </message>
    <message>
        <source>Office holds everything up to yesterday, {time}</source>
        <translation>Орталықта кешегі {time} уақытына дейінгі бәрі бар</translation>
    </message>
    <message>
        <source>Office holds everything up to {date}, {time}</source>
        <translation>Орталықта {date}, {time} уақытына дейінгі бәрі бар</translation>
    </message>
    <message>
        <source>Office holds everything up to {time}</source>
        <translation>Орталықта {time} уақытына дейінгі бәрі бар</translation>
    </message>
    <message>
        <source>The office holds nothing yet</source>
        <translation>Орталықта әзірге ештеңе жоқ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>кеше</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} сағ</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} сағ {minutes} мин</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>A relative who came first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that helps you remember and tells a stranger nothing, such as “the baker”. Not the real name. It never leaves this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent, spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is under 18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one who is absent gets no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the enquiry came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase, those words or your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the words down now; you will type them every time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Addendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addendum, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the wrong file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misfiled: the text is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misfiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{button}, note of {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>Drop the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteHeading</name>
    <message>
        <source>Assessment (my opinion)</source>
        <translation>Бағалау (менің пікірім)</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Мінез-құлық</translation>
    </message>
    <message>
        <source>Contact facts</source>
        <translation>Байланыс туралы мәлімет</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Фактілер</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>Қызмет алушының сөзімен</translation>
    </message>
    <message>
        <source>Leave out: names of other people, preachers and mosques, membership, phone numbers, and diagnoses unless you are a clinician.</source>
        <translation>Басқа адамдар мен уағызшылардың есімдерін, мешіттердің атауларын, топтарға қатыстылықты, телефон нөмірлерін, ал клиникалық маман болмасаңыз, диагноздарды да жазбаңыз.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Жоспар</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Қызмет алушының қабылдауы</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Менің әрекеттерім</translation>
    </message>
    <message>
        <source>What I observed</source>
        <translation>Менің бақылауларым</translation>
    </message>
    <message>
        <source>What the client brought</source>
        <translation>Қызмет алушы немен келді</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Біз не істедік</translation>
    </message>
</context>
<context>
    <name>NoteTemplate</name>
    <message>
        <source>BIRP</source>
        <translation>BIRP</translation>
    </message>
    <message>
        <source>DAP</source>
        <translation>DAP</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Еркін мәтін</translation>
    </message>
    <message>
        <source>SOAP</source>
        <translation>SOAP</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Әдеттегі</translation>
    </message>
</context>
<context>
    <name>OfficeKeyStep</name>
    <message>
        <source>I have written it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {place}. Lock the stick away, far from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office&apos;s recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this key everything that counsellors send can be opened if every computer of the office is lost. It is shown now and never again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of your office, to compare with counsellors by voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>A folder that counsellors reach too, or a stick. It can be chosen later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder or stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classical encryption only (X25519)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsellors see these names in their invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For old tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this off. Turned on, older public tools open your bundles, but what is copied today may be read by the computers of a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Client, note or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found as “{query}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>It opens your records. Tell it to nobody, and keep it apart from the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell you a forgotten passphrase: neither your office nor the makers. Then only the recovery kit on the next page opens your records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Break</source>
        <translation>Үзіліс</translation>
    </message>
    <message>
        <source>Building trust</source>
        <translation>Сенім орнату</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Сұхбат</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Отбасы</translation>
    </message>
    <message>
        <source>Practical help</source>
        <translation>Практикалық көмек</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Белгіленбеген</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Phases of the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralSource</name>
    <message>
        <source>Akimat</source>
        <translation>Әкімдік</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Отбасы</translation>
    </message>
    <message>
        <source>Former client</source>
        <translation>Бұрынғы қызмет алушы</translation>
    </message>
    <message>
        <source>Health service</source>
        <translation>Медициналық ұйым</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Сенім телефоны</translation>
    </message>
    <message>
        <source>Imam/mosque</source>
        <translation>Имам/мешіт</translation>
    </message>
    <message>
        <source>Law enforcement</source>
        <translation>Құқық қорғау органы</translation>
    </message>
    <message>
        <source>NGO</source>
        <translation>ҮЕҰ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Басқа</translation>
    </message>
    <message>
        <source>Prison, before release</source>
        <translation>Түзеу мекемесі, босатылар алдында</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>Пробация</translation>
    </message>
    <message>
        <source>School or university</source>
        <translation>Мектеп немесе жоғары оқу орны</translation>
    </message>
    <message>
        <source>Self-referral</source>
        <translation>Өз бетінше жүгіну</translation>
    </message>
    <message>
        <source>Social service</source>
        <translation>Әлеуметтік қызмет</translation>
    </message>
</context>
<context>
    <name>RefusalReason</name>
    <message>
        <source>Client record erased</source>
        <translation>Қызмет алушының деректері жойылған</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Оқу мүмкін болмады</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Зақымдалған</translation>
    </message>
    <message>
        <source>Far ahead of all others</source>
        <translation>Басқаларынан тым озып кеткен</translation>
    </message>
    <message>
        <source>From another office</source>
        <translation>Басқа орталықтан</translation>
    </message>
    <message>
        <source>Invitation already used</source>
        <translation>Шақыру пайдаланылып қойған</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Жаңарақ нұсқа</translation>
    </message>
    <message>
        <source>Not a bundle</source>
        <translation>Деректер пакеті емес</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Мазмұны дұрыс емес</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Құқығы жоқ</translation>
    </message>
    <message>
        <source>Same number, different content</source>
        <translation>Нөмірі бірдей, мазмұны басқа</translation>
    </message>
    <message>
        <source>Sealed to other readers</source>
        <translation>Басқа алушыларға арнап мөрленген</translation>
    </message>
    <message>
        <source>Signature does not match</source>
        <translation>Қолтаңба сәйкес келмейді</translation>
    </message>
    <message>
        <source>Strange beginning</source>
        <translation>Басы танымсыз</translation>
    </message>
    <message>
        <source>Suspended device</source>
        <translation>Қолданылуы тоқтатылған құрылғы</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Тым үлкен</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Белгісіз құрылғы</translation>
    </message>
    <message>
        <source>Unknown invitation</source>
        <translation>Белгісіз шақыру</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Abai</source>
        <translation>Абай обл.</translation>
    </message>
    <message>
        <source>Akmola</source>
        <translation>Ақмола облысы</translation>
    </message>
    <message>
        <source>Aktobe</source>
        <translation>Ақтөбе облысы</translation>
    </message>
    <message>
        <source>Almaty</source>
        <translation>Алматы қ.</translation>
    </message>
    <message>
        <source>Almaty Region</source>
        <translation>Алматы обл.</translation>
    </message>
    <message>
        <source>Astana</source>
        <translation>Астана қ.</translation>
    </message>
    <message>
        <source>Atyrau</source>
        <translation>Атырау облысы</translation>
    </message>
    <message>
        <source>East Kazakhstan</source>
        <translation>Шығыс Қазақстан облысы</translation>
    </message>
    <message>
        <source>Jetisu</source>
        <translation>Жетісу обл.</translation>
    </message>
    <message>
        <source>Karaganda</source>
        <translation>Қарағанды облысы</translation>
    </message>
    <message>
        <source>Kostanay</source>
        <translation>Қостанай облысы</translation>
    </message>
    <message>
        <source>Kyzylorda</source>
        <translation>Қызылорда облысы</translation>
    </message>
    <message>
        <source>Mangystau</source>
        <translation>Маңғыстау облысы</translation>
    </message>
    <message>
        <source>North Kazakhstan</source>
        <translation>Солтүстік Қазақстан облысы</translation>
    </message>
    <message>
        <source>Pavlodar</source>
        <translation>Павлодар облысы</translation>
    </message>
    <message>
        <source>Shymkent</source>
        <translation>Шымкент қ.</translation>
    </message>
    <message>
        <source>Turkistan</source>
        <translation>Түркістан облысы</translation>
    </message>
    <message>
        <source>Ulytau</source>
        <translation>Ұлытау обл.</translation>
    </message>
    <message>
        <source>West Kazakhstan</source>
        <translation>Батыс Қазақстан облысы</translation>
    </message>
    <message>
        <source>Zhambyl</source>
        <translation>Жамбыл облысы</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>Әкімші</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Директор</translation>
    </message>
    <message>
        <source>Family counsellor</source>
        <translation>Отбасы кеңесшісі</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Психолог</translation>
    </message>
    <message>
        <source>Records officer</source>
        <translation>Деректерге жауапты қызметкер</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Әлеуметтік қызметкер</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Супервизор</translation>
    </message>
    <message>
        <source>Theologian</source>
        <translation>Теолог</translation>
    </message>
</context>
<context>
    <name>RoleStep</name>
    <message>
        <source>Create an office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you write stays encrypted on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You receive what counsellors send, and invite them. Once for each office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office gave you a file and told you six words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedLabel</name>
    <message>
        <source>Not saved. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time} · encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Addendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session runs. Choose a client to start one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the client&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionStatus</name>
    <message>
        <source>Cancelled</source>
        <translation>Болмай қалды</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Өтті</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Ерте аяқталды</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Келмеді</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Жоспарланған</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Aftercare</source>
        <translation>Кейінгі сүйемелдеу</translation>
    </message>
    <message>
        <source>Building trust</source>
        <translation>Сенім орнату</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабылған</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Сұхбат</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Өтініш</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Алғашқы қабылдау</translation>
    </message>
    <message>
        <source>Needs assessment</source>
        <translation>Қажеттіліктерді бағалау</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Уақытша тоқтатылған</translation>
    </message>
    <message>
        <source>Reintegration</source>
        <translation>Қайта әлеуметтендіру</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Қайта ашылған</translation>
    </message>
</context>
<context>
    <name>StopSessionDialog</name>
    <message>
        <source>Completed: the client was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut short: the client was there, but left early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did the session end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of us were there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far {duration}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by mistake: record nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client did not come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Far too easy to guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too easy to guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>A relative</source>
        <translation>Туысы</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Адамның өзі</translation>
    </message>
</context>
<context>
    <name>TimerBar</name>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session timer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerPanel</name>
    <message>
        <source>Correct the times…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search or do… ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsBackStep</name>
    <message>
        <source>Three words from your paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type them from what you wrote down. Go back to see them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsProposal</name>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six random words are easy to remember and hard to guess. Write them down once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
