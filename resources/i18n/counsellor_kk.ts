<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counsellor</source>
        <translation>Counsellor туралы</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>{version} нұсқасы</translation>
    </message>
</context>
<context>
    <name>AcceptLossDialog</name>
    <message>
        <source>Go on with what is there?</source>
        <translation>Барымен жалғастыру керек пе?</translation>
    </message>
    <message>
        <source>Go on without what is lost</source>
        <translation>Жоғалғандарсыз жалғастыру</translation>
    </message>
    <message>
        <source>{lost}

If you go on, what is missing does not come back on this computer by itself. If you have a newer backup, restore that instead.

The files as they are now are kept in the vault&apos;s folder, so that somebody can examine them. What your office holds stays there, and what it sent comes again when you sync.</source>
        <translation>{lost}

Жалғастырсаңыз, жетіспейтіні бұл компьютерге өздігінен қайтып келмейді. Одан жаңарақ сақтық көшірмеңіз болса, соны қалпына келтірген дұрыс.

Файлдардың қазіргі күйі қойма қалтасында сақталады, оларды кейін тексертуге болады. Орталықтағы деректер сонда қалады, ал ол жібергендер синхрондағанда қайта келеді.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Counsellor</source>
        <translation>Counsellor туралы</translation>
    </message>
    <message>
        <source>Add an addendum</source>
        <translation>Толықтыру қосу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Үзіліс</translation>
    </message>
    <message>
        <source>Building trust</source>
        <translation>Сенім орнату</translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation>Алдымен қызмет алушыны таңдаңыз.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Қызмет алушылар</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Сұхбат</translation>
    </message>
    <message>
        <source>Do what the message offers</source>
        <translation>Хабарлама ұсынғанды орындау</translation>
    </message>
    <message>
        <source>Erase this client…</source>
        <translation>Қызмет алушының деректерін жою…</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Алмасу</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Отбасы</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>Жазбадан іздеу</translation>
    </message>
    <message>
        <source>Full window, nothing but the page</source>
        <translation>Толық терезе, тек осы бет</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Сессияға оралу</translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation>Ағымдағы сессияға оралу</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Анықтама</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Келгендер</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Пернелер тіркесімдері</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Мәтінді ірілеу</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Кітапхана</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Қазір құлыптау</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Жаңа қызмет алушы</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Келесі аймақ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Open a note first.</source>
        <translation>Алдымен жазбаны ашыңыз.</translation>
    </message>
    <message>
        <source>Open a signed note first.</source>
        <translation>Алдымен қол қойылған жазбаны ашыңыз.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Кідірту</translation>
    </message>
    <message>
        <source>Pause the session</source>
        <translation>Сессияны кідірту</translation>
    </message>
    <message>
        <source>People and devices</source>
        <translation>Адамдар мен құрылғылар</translation>
    </message>
    <message>
        <source>Practical help</source>
        <translation>Практикалық көмек</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Алдыңғы аймақ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Жазбаны сақтау</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Іздеу және командалар</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессиялар</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>Sign the note</source>
        <translation>Жазбаға қол қою</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мәтінді кішірейту</translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation>Сессияны бастау</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Stop the session</source>
        <translation>Сессияны аяқтау</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Қазір синхрондау</translation>
    </message>
    <message>
        <source>Text in its plain size</source>
        <translation>Мәтіннің әдеттегі өлшемі</translation>
    </message>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>Бұл бетте басып шығаратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>What the time goes to</source>
        <translation>Уақыт неге жұмсалуда</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Терезе</translation>
    </message>
</context>
<context>
    <name>AlarmPage</name>
    <message>
        <source>Go on with what is there…</source>
        <translation>Барымен жалғастыру…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Сақтық көшірмеден қалпына келтіру…</translation>
    </message>
    <message>
        <source>The vault was not opened</source>
        <translation>Қойма ашылмады</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
</context>
<context>
    <name>AllowRoadDialog</name>
    <message>
        <source>Allow this address</source>
        <translation>Бұл мекенжайға рұқсат беру</translation>
    </message>
    <message>
        <source>Look at it letter by letter. Bundles are sealed, but who sends them and when can be seen there, and personal data must not go abroad by a wrong address. If you are not sure, ask your office first. That you allow it is written down.</source>
        <translation>Оны әріптеп салыстырыңыз. Пакеттер мөрленген, бірақ оларды кім, қашан жібергені сол жерде көрінеді; жеке деректер қате мекенжайдан шетелге кетпеуі керек. Күмәніңіз болса, алдымен орталығыңыздан сұраңыз. Рұқсат бергеніңіз жазып қойылады.</translation>
    </message>
    <message>
        <source>Your office does not name this address. May bundles go there?</source>
        <translation>Орталығыңыз бұл мекенжайды көрсетпеген. Пакеттерді сонда жіберуге бола ма?</translation>
    </message>
</context>
<context>
    <name>AnswerByVoiceDialog</name>
    <message>
        <source>A counsellor without a network calls, and reads out four words from the Exchange page. You answer with four.</source>
        <translation>Желісі жоқ жерден кеңесші қоңырау шалып, «Алмасу» бетіндегі төрт сөзді оқиды. Сіз төрт сөзбен жауап бересіз.</translation>
    </message>
    <message>
        <source>Find the answer</source>
        <translation>Жауабын табу</translation>
    </message>
    <message>
        <source>Receipt by telephone</source>
        <translation>Телефон арқылы растама</translation>
    </message>
    <message>
        <source>Their four words</source>
        <translation>Қоңырау шалушының төрт сөзі</translation>
    </message>
    <message>
        <source>Type the four words that the caller reads out.</source>
        <translation>Қоңырау шалушы оқитын төрт сөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Кім қоңырау шалып тұр</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>No message offers anything now.</source>
        <translation>Қазір ешбір хабарлама ештеңе ұсынып тұрған жоқ.</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the system has them</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Түстер</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Қараңғы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Тіл және көрініс</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>ArrivalsList</name>
    <message>
        <source>Mark all as read</source>
        <translation>Бәрін оқылған деп белгілеу</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Import files from a stick, or sync with the folder.</source>
        <translation>Әзірге ештеңе қабылданған жоқ. Флешкадан файлдарды қабылдаңыз немесе папкамен синхрондаңыз.</translation>
    </message>
    <message>
        <source>This bundle tells of no client.</source>
        <translation>Бұл пакетте қызмет алушылар туралы ештеңе жоқ.</translation>
    </message>
</context>
<context>
    <name>AskByVoiceDialog</name>
    <message>
        <source>Call the office and read these four words out:</source>
        <translation>Орталыққа қоңырау шалып, мына төрт сөзді оқыңыз:</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Receipt by telephone</source>
        <translation>Телефон арқылы растама</translation>
    </message>
    <message>
        <source>Show new words</source>
        <translation>Жаңа сөздер көрсету</translation>
    </message>
    <message>
        <source>The four words that the office answers</source>
        <translation>Орталық жауап беретін төрт сөз</translation>
    </message>
    <message>
        <source>Type the four words that the office reads out.</source>
        <translation>Орталық оқитын төрт сөзді енгізіңіз.</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Back up now…</source>
        <translation>Көшірмені қазір жасау…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Сақтық көшірме жасалуда…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Сақтық көшірме қалтасы</translation>
    </message>
    <message>
        <source>It is as encrypted as the vault. Keep it apart from this computer.</source>
        <translation>Ол қойма сияқты шифрланған. Оны осы компьютерден бөлек сақтаңыз.</translation>
    </message>
    <message>
        <source>Last backup: {moment}.</source>
        <translation>Соңғы көшірме: {moment}.</translation>
    </message>
    <message>
        <source>The backup was written and checked: {place}</source>
        <translation>Сақтық көшірме жазылып, тексерілді: {place}</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old: make one.</source>
        <translation>
            <numerusform>Соңғы көшірме %n күн бұрын жасалған: жаңасын жасаңыз.</numerusform>
            <numerusform>Соңғы көшірме %n күн бұрын жасалған: жаңасын жасаңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Сақтық көшірме әлі жоқ.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Хабарды жабу</translation>
    </message>
</context>
<context>
    <name>Brought</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n өзгеріс</numerusform>
            <numerusform>%n өзгеріс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more change(s)</source>
        <translation>
            <numerusform>%n басқа өзгеріс</numerusform>
            <numerusform>%n басқа өзгеріс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more client(s)</source>
        <translation>
            <numerusform>%n басқа қызмет алушы</numerusform>
            <numerusform>%n басқа қызмет алушы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n жазба</numerusform>
            <numerusform>%n жазба</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n сессия</numerusform>
            <numerusform>%n сессия</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>жаңа ештеңе жоқ</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} және {last}</translation>
    </message>
    <message>
        <source>{what} of {client}</source>
        <translation>{client}: {what}</translation>
    </message>
</context>
<context>
    <name>BundleTable</name>
    <message>
        <source>Changes</source>
        <translation>Өзгерістер</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>Held by the counsellor</source>
        <translation>Кеңесшіде бар</translation>
    </message>
    <message>
        <source>Held by the office</source>
        <translation>Орталықта бар</translation>
    </message>
    <message>
        <source>Held by the office, heard by telephone</source>
        <translation>Орталықта бар, телефоннан белгілі болды</translation>
    </message>
    <message>
        <source>Not all taken by the counsellor&apos;s laptop</source>
        <translation>Кеңесшінің ноутбугі бәрін қабылдаған жоқ</translation>
    </message>
    <message>
        <source>Not all taken by the office</source>
        <translation>Орталық бәрін қабылдаған жоқ</translation>
    </message>
    <message>
        <source>Not taken by the counsellor&apos;s laptop</source>
        <translation>Кеңесшінің ноутбугі қабылдамады</translation>
    </message>
    <message>
        <source>Not taken by the office</source>
        <translation>Орталық қабылдамады</translation>
    </message>
    <message>
        <source>Read at the office, heard by telephone</source>
        <translation>Орталықта оқылды, телефоннан белгілі болды</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Мөрленген</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Waits for a decision at the office</source>
        <translation>Орталықта шешім күтуде</translation>
    </message>
    <message>
        <source>Waits for the counsellor&apos;s update</source>
        <translation>Кеңесшідегі жаңартуды күтуде</translation>
    </message>
    <message>
        <source>Waits for the office&apos;s update</source>
        <translation>Орталықтағы жаңартуды күтуде</translation>
    </message>
    <message>
        <source>Waits on the counsellor&apos;s laptop</source>
        <translation>Кеңесшінің ноутбугінде күтуде</translation>
    </message>
</context>
<context>
    <name>BusyRow</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message numerus="yes">
        <source>%n sealed file(s) written: {place}</source>
        <translation>
            <numerusform>%n мөрленген файл жазылды: {place}</numerusform>
            <numerusform>%n мөрленген файл жазылды: {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Пакеттер</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Қолдан қолға</translation>
    </message>
    <message>
        <source>Files from your office</source>
        <translation>Орталығыңыздан келген файлдар</translation>
    </message>
    <message>
        <source>Folder for the outbox</source>
        <translation>Жіберілетіндерге арналған қалта</translation>
    </message>
    <message>
        <source>For a colleague who travels, or a messenger: all that waits, sealed. Whoever carries it cannot read it.</source>
        <translation>Орталыққа баратын әріптеске немесе мессенджерге арналған: жіберуді күтіп тұрғанның бәрі мөрленген күйде. Апаратын адам оны оқи алмайды.</translation>
    </message>
    <message>
        <source>Save the outbox</source>
        <translation>Жіберілетіндерді сақтау</translation>
    </message>
    <message>
        <source>Take in files…</source>
        <translation>Файлдарды қабылдау…</translation>
    </message>
    <message>
        <source>Write the outbox into a folder…</source>
        <translation>Жіберілетіндерді қалтаға жазу…</translation>
    </message>
    <message>
        <source>Write the outbox into one file…</source>
        <translation>Жіберілетіндерді бір файлға жазу…</translation>
    </message>
    <message>
        <source>Writing the outbox…</source>
        <translation>Жіберілетіндер жазылуда…</translation>
    </message>
    <message>
        <source>Written {moment}. It may never arrive, and counts as sent only once an answer comes: {place}</source>
        <translation>Жазылды {moment}. Жетпей қалуы да мүмкін: жауап келгенде ғана жіберілді деп саналады. Орны: {place}</translation>
    </message>
</context>
<context>
    <name>ByItselfCard</name>
    <message>
        <source>Exchange by itself</source>
        <translation>Өздігінен алмасу</translation>
    </message>
    <message>
        <source>When there is a connection</source>
        <translation>Байланыс болғанда</translation>
    </message>
    <message>
        <source>Only sealed bundles go, to the servers of your office alone; also while the window is locked. On a stick nothing is written by itself.</source>
        <translation>Тек мөрленген пакеттер, тек орталығыңыздың серверлеріне жіберіледі, терезе құлыпталғанда да. Флешкаға өздігінен ештеңе жазылмайды.</translation>
    </message>
</context>
<context>
    <name>ClientMenu</name>
    <message>
        <source>Change the stage…</source>
        <translation>Кезеңді өзгерту…</translation>
    </message>
    <message>
        <source>Identity… (logged)</source>
        <translation>Жеке деректер… (журналға жазылады)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Тағы</translation>
    </message>
    <message>
        <source>More about this client</source>
        <translation>Қызмет алушы туралы тағы</translation>
    </message>
    <message>
        <source>Print the consent form…</source>
        <translation>Келісім бланкін басып шығару…</translation>
    </message>
    <message>
        <source>Record the written consent…</source>
        <translation>Жазбаша келісімді рәсімдеу…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Атын өзгерту…</translation>
    </message>
    <message>
        <source>Withdraw consent…</source>
        <translation>Келісімді қайтарып алу…</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>All clients</source>
        <translation>Барлық қызмет алушылар</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients come with what counsellors send. Nothing came yet.</source>
        <translation>Қызмет алушылар кеңесшілер жіберген деректермен бірге келеді. Әзірге ештеңе келген жоқ.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Code or working name</source>
        <translation>Код немесе жұмыс аты</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Кеңесші</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Нобайлар</translation>
    </message>
    <message>
        <source>Find a client by code or working name</source>
        <translation>Қызмет алушыны код немесе жұмыс аты бойынша табу</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>No code and no working name has words that begin like this.</source>
        <translation>Ешбір кодта да, жұмыс атында да осылай басталатын сөз жоқ.</translation>
    </message>
    <message>
        <source>No longer yours</source>
        <translation>Енді сіздікі емес</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add the first client.</source>
        <translation>Мұнда әзірге ешкім жоқ. Алғашқы қызмет алушыны қосыңыз.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессиялар</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Жұмыс аты</translation>
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
        <translation>Басында келіспеді</translation>
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
        <source>Exchanging with {name}…</source>
        <translation>Алмасу жүріп жатыр: {name}…</translation>
    </message>
    <message>
        <source>If they are the same on both machines, type &quot;{yes}&quot;</source>
        <translation>Екі компьютерде де бірдей болса, «{yes}» деп теріңіз</translation>
    </message>
    <message>
        <source>It counts as sent only when the office answers.</source>
        <translation>Орталық жауап бергенде ғана жіберілді деп саналады.</translation>
    </message>
    <message>
        <source>It is not yet known to be written down: Today will remind you.</source>
        <translation>Жазып алынғаны әзірге белгісіз: «Бүгін» беті еске салады.</translation>
    </message>
    <message>
        <source>Its passphrase:</source>
        <translation>Оның құпия сөз тіркесі:</translation>
    </message>
    <message>
        <source>Its seven words:</source>
        <translation>Оның жеті сөзі:</translation>
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
        <source>No invitation is open.</source>
        <translation>Ашық шақыру жоқ.</translation>
    </message>
    <message>
        <source>No road is kept yet.</source>
        <translation>Алмасу жолы әлі жоқ.</translation>
    </message>
    <message>
        <source>Nobody at this office has this name.</source>
        <translation>Бұл орталықта мұндай атты ешкім жоқ.</translation>
    </message>
    <message>
        <source>Nobody else belongs to this office yet.</source>
        <translation>Бұл орталықта әзірге сізден басқа ешкім жоқ.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Бәрі бар.</translation>
    </message>
    <message>
        <source>Nothing was changed. With --yes it goes on.</source>
        <translation>Ештеңе өзгертілген жоқ. --yes кілтімен жұмыс жалғасады.</translation>
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
        <source>Old copies and backups of this vault still open with the old recovery words.</source>
        <translation>Осы қойманың бұрынғы көшірмелері мен сақтық көшірмелері әлі де ескі қалпына келтіру сөздерімен ашылады.</translation>
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
        <source>Read these four words out to each other:</source>
        <translation>Осы төрт сөзді бір-біріңізге дауыстап оқыңыз:</translation>
    </message>
    <message>
        <source>Read these four words out to the office:</source>
        <translation>Орталыққа мына төрт сөзді оқыңыз:</translation>
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
        <source>Sealed files written: {count}, to {place}</source>
        <translation>Жазылған мөрленген файлдар: {count}, орны: {place}</translation>
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
        <source>Several people here have this name: give the id of one.</source>
        <translation>Мұндай атты бірнеше адам бар: керегінің идентификаторын беріңіз.</translation>
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
        <source>Sync with the office, and erase again who is still here.</source>
        <translation>Орталықпен синхрондаңыз да, қалған қызмет алушылардың деректерін қайта жойыңыз.</translation>
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
        <source>The files as they were: {file}</source>
        <translation>Файлдардың бұрынғы күйі: {file}</translation>
    </message>
    <message>
        <source>The four words</source>
        <translation>Төрт сөз</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>Шақыру қайтарып алынды.</translation>
    </message>
    <message>
        <source>The invitation: {file}</source>
        <translation>Шақыру: {file}</translation>
    </message>
    <message>
        <source>The last six signs of the key</source>
        <translation>Кілттің соңғы алты таңбасы</translation>
    </message>
    <message>
        <source>The list of erased clients beside the backup is missing or cannot be read: whoever was erased since then is here again.</source>
        <translation>Сақтық көшірменің жанында деректері жойылған қызмет алушылардың тізімі жоқ немесе ол оқылмайды: көшірмеден кейін деректері жойылғандар мұнда қайта пайда болды.</translation>
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
        <source>The seven words</source>
        <translation>Жеті сөз</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Екі құпия сөз тіркесі бірдей емес.</translation>
    </message>
    <message>
        <source>The vault goes on with what was there.</source>
        <translation>Қойма бар деректермен жұмысын жалғастырады.</translation>
    </message>
    <message>
        <source>The vault is whole and in order.</source>
        <translation>Қойма толық әрі бәрі дұрыс.</translation>
    </message>
    <message>
        <source>The vault opens as it is; there is nothing to accept.</source>
        <translation>Қойма онсыз да ашылады; растайтын ештеңе жоқ.</translation>
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
        <translation>Кеңесшінің терезесі құлыпталмаған күйде ашылады.</translation>
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
        <source>This device&apos;s fingerprint, for the office to compare:</source>
        <translation>Осы құрылғының таңбасы, орталықпен салыстыру үшін:</translation>
    </message>
    <message>
        <source>This file is there already and stays as it is: {file}</source>
        <translation>Мұндай файл бар, ол сол күйінде қалады: {file}</translation>
    </message>
    <message>
        <source>This is no folder, and no file that ends in .outbox: {file}</source>
        <translation>Бұл қалта да, .outbox деп аяқталатын файл да емес: {file}</translation>
    </message>
    <message>
        <source>This machine waits at:</source>
        <translation>Бұл компьютер мына мекенжайда күтіп тұр:</translation>
    </message>
    <message>
        <source>This road is kept no longer: {address}</source>
        <translation>Бұл алмасу жолы алынып тасталды: {address}</translation>
    </message>
    <message>
        <source>This road is kept: {address}</source>
        <translation>Алмасу жолы сақталды: {address}</translation>
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
        <source>What was sealed before opens with the old key alone: keep it as well.</source>
        <translation>Бұрын мөрленгеннің бәрі тек ескі кілтпен ашылады: оны да сақтаңыз.</translation>
    </message>
    <message>
        <source>When you have written it down, press Enter.</source>
        <translation>Жазып алған соң Enter пернесін басыңыз.</translation>
    </message>
    <message>
        <source>Whether the disk is encrypted cannot be seen from here.</source>
        <translation>Дискінің шифрланғаны бұл жерден көрінбейді.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>{number}-сөз</translation>
    </message>
    <message>
        <source>Write these seven words down by hand; they open the vault when the passphrase is lost, and are shown only now:</source>
        <translation>Бұл жеті сөзді қолмен жазып алыңыз; құпия сөз тіркесі жоғалса, қойманы солар ашады, олар тек қазір көрсетіледі:</translation>
    </message>
    <message>
        <source>works</source>
        <translation>жұмыс істейді</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>{address}: sent {sent}</source>
        <translation>{address}: жіберілді {sent}</translation>
    </message>
    <message>
        <source>{size} bytes, sealed to {count} reader(s): {kinds}</source>
        <translation>{size} байт, мөрленген алушылар саны {count}: {kinds}</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Call {name} and have the words on the laptop&apos;s Exchange page read to you. They must be:</source>
        <translation>Хабарласыңыз: {name}. Ноутбуктегі «Алмасу» бетіндегі сөздерді оқып беруін сұраңыз. Мынадай болуы керек:</translation>
    </message>
    <message>
        <source>They differ…</source>
        <translation>Сәйкес келмейді…</translation>
    </message>
    <message>
        <source>They match: confirm</source>
        <translation>Сәйкес келеді: растау</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>No consent</source>
        <translation>Келісім жоқ</translation>
    </message>
    <message>
        <source>Spoken, has run out</source>
        <translation>Ауызша, мерзімі бітті</translation>
    </message>
    <message>
        <source>Spoken, until {date}</source>
        <translation>Ауызша, {date} күніне дейін</translation>
    </message>
    <message numerus="yes">
        <source>Spoken, until {date} or for %n more sessions</source>
        <translation>
            <numerusform>Ауызша, {date} күніне дейін немесе тағы %n сессияға</numerusform>
            <numerusform>Ауызша, {date} күніне дейін немесе тағы %n сессияға</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn on {date}</source>
        <translation>{date} күні қайтарып алынды</translation>
    </message>
    <message>
        <source>Written, {date}</source>
        <translation>Жазбаша, {date}</translation>
    </message>
    <message>
        <source>stays on this laptop</source>
        <translation>осы ноутбукта қалады</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent, written</source>
        <translation>Жазбаша келісім</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Қол қойылған күні</translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>Language of the consent</source>
        <translation>Келісім тілі</translation>
    </message>
    <message>
        <source>Show the text that was signed</source>
        <translation>Қол қойылған мәтінді көрсету</translation>
    </message>
    <message>
        <source>The child agrees too</source>
        <translation>Бала да келіседі</translation>
    </message>
    <message>
        <source>The child&apos;s representative agrees</source>
        <translation>Баланың өкілі келіседі</translation>
    </message>
    <message>
        <source>The client agrees to (ask for each one):</source>
        <translation>Қызмет алушы келіседі (әрқайсысын сұраңыз):</translation>
    </message>
    <message>
        <source>The client has signed for:</source>
        <translation>Қызмет алушы мыналарға қол қойды:</translation>
    </message>
    <message>
        <source>Who else was there (may stay empty)</source>
        <translation>Тағы кім болды (бос қалдыруға болады)</translation>
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
        <translation>Кейсті талқылау</translation>
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
    <name>CorrectSessionDialog</name>
    <message>
        <source>A part ends {duration} before it begins.</source>
        <translation>Бөлік басталуынан {duration} бұрын аяқталады.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>Correct the session</source>
        <translation>Сессияны түзету</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Аяқталуы</translation>
    </message>
    <message>
        <source>It took {duration}.</source>
        <translation>Ұзақтығы: {duration}.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтиже</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Түзетуді сақтау</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Себебін бірер сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>That is in the future: it is {time} now.</source>
        <translation>Бұл уақыт әлі келген жоқ: қазір {time}.</translation>
    </message>
    <message>
        <source>The client was there</source>
        <translation>Қызмет алушы болды</translation>
    </message>
    <message>
        <source>The parts leave {duration} of the session open.</source>
        <translation>Бөліктер сессияны толтырмайды: {duration} жетпейді.</translation>
    </message>
    <message>
        <source>The parts reach {duration} beyond the session.</source>
        <translation>Бөліктер сессиядан {duration} асып кетеді.</translation>
    </message>
    <message>
        <source>Two parts overlap by {duration}.</source>
        <translation>Екі бөлік {duration} қабаттасады.</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Түзету себебі</translation>
    </message>
</context>
<context>
    <name>CoworkerRow</name>
    <message>
        <source>Somebody who is not in the roster</source>
        <translation>Тізілімде жоқ адам</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>Take out: {name}</source>
        <translation>Шығару: {name}</translation>
    </message>
    <message>
        <source>{name}, leads the case</source>
        <translation>{name}, кейсті жүргізеді</translation>
    </message>
</context>
<context>
    <name>CoworkersSection</name>
    <message>
        <source>Name a colleague…</source>
        <translation>Әріптесті енгізу…</translation>
    </message>
    <message>
        <source>There is no other counsellor in the office to be named.</source>
        <translation>Орталықта енгізуге болатын басқа кеңесші жоқ.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Who works in this case</source>
        <translation>Бұл кейспен кім жұмыс істейді</translation>
    </message>
    <message>
        <source>{name} is named in this case.</source>
        <translation>{name} енді осы кейспен жұмыс істейді.</translation>
    </message>
    <message>
        <source>{name} no longer works in this case. What was received before stays on that laptop.</source>
        <translation>{name} енді бұл кейспен жұмыс істемейді. Бұрын алынған деректер сол ноутбукте қалады.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Бағдарламадағы қате</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Толық мәліметті көшіру</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Толық мәлімет</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. You can close this message and go on. The details below contain no names and no notes; please send them to those who look after the program.</source>
        <translation>Сақталғанның ешқайсысы жоғалған жоқ. Бұл хабарды жауып, жұмысты жалғастыра беріңіз. Төмендегі мәліметте есімдер де, жазбалар да жоқ; оны бағдарламаға қарайтын адамдарға жіберіңізші.</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Бағдарлама қателесті</translation>
    </message>
</context>
<context>
    <name>CreatingStep</name>
    <message>
        <source>Making your vault</source>
        <translation>Қойма жасалуда</translation>
    </message>
    <message>
        <source>This takes a few seconds: it is what makes guessing your passphrase slow.</source>
        <translation>Бұл бірнеше секунд алады: соның арқасында құпия сөз тіркесіңізді болжап табу қиын болады.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Forgotten: begin again</source>
        <translation>Есімде жоқ: қайта бастау</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Nothing is shown</source>
        <translation>Экран жасырылды</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>This is not the passphrase that you have chosen.</source>
        <translation>Бұл сіз таңдаған құпия сөз тіркесі емес.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Алдымен құпия сөз тіркесін енгізіңіз.</translation>
    </message>
    <message>
        <source>Type the passphrase that you have chosen, and you are where you were.</source>
        <translation>Таңдаған құпия сөз тіркесін енгізіңіз — болған жеріңізге ораласыз.</translation>
    </message>
    <message>
        <source>You come back to where you were. What was secret is typed once more.</source>
        <translation>Болған жеріңізге ораласыз. Құпия нәрсені тағы бір рет енгізу керек болады.</translation>
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
        <source>It writes an invitation, a file that seven words open.</source>
        <translation>Ол шақыру жазады, бұл — жеті сөз ашатын файл.</translation>
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
    <name>DraftDiscarding</name>
    <message>
        <source>The draft was deleted. For 30 days it lies under “Deleted drafts”.</source>
        <translation>Нобай өшірілді. Ол 30 күн «Өшірілген нобайлар» ішінде жатады.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Қайтару</translation>
    </message>
</context>
<context>
    <name>DraftFoot</name>
    <message>
        <source>Delete draft</source>
        <translation>Нобайды өшіру</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Бұрынғы нұсқалары…</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Қол қою</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Delete</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Нобай</translation>
    </message>
    <message>
        <source>Draft of an addendum</source>
        <translation>Толықтыру нобайы</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Әзірге ештеңе жазылмаған</translation>
    </message>
    <message>
        <source>Read…</source>
        <translation>Оқу…</translation>
    </message>
    <message>
        <source>{button}: {draft}</source>
        <translation>{button}: {draft}</translation>
    </message>
</context>
<context>
    <name>DraftSheet</name>
    <message>
        <source>Layout of the note</source>
        <translation>Жазба үлгісі</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
</context>
<context>
    <name>DraftTrash</name>
    <message>
        <source>A deleted draft is kept for 30 days on this laptop; then it is erased.</source>
        <translation>Өшірілген нобай осы ноутбукте 30 күн сақталады, содан кейін жойылады.</translation>
    </message>
    <message>
        <source>Deleted drafts</source>
        <translation>Өшірілген нобайлар</translation>
    </message>
    <message numerus="yes">
        <source>Deleted drafts: %n</source>
        <translation>
            <numerusform>Өшірілген нобайлар: %n</numerusform>
            <numerusform>Өшірілген нобайлар: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Қайтарып алу</translation>
    </message>
</context>
<context>
    <name>DuePassphraseDialog</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Жаңа құпия сөз тіркесін таңдаңыз</translation>
    </message>
    <message>
        <source>Choose a new passphrase, or “Later”: it is asked at the next unlocking.</source>
        <translation>Жаңа құпия сөз тіркесін немесе «Кейін» дегенді таңдаңыз: келесі рет құлыптан шығарғанда қайта сұралады.</translation>
    </message>
    <message>
        <source>Choose a passphrase that is hard to guess, and type your own one twice.</source>
        <translation>Болжап табу қиын тіркес таңдаңыз; өзіңіздікін екі рет енгізіңіз.</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Құпия сөз тіркесін орнату</translation>
    </message>
    <message>
        <source>You opened your records with the recovery kit. The new passphrase takes the place of the forgotten one; a new kit comes after it.</source>
        <translation>Жазбаларыңызды қалпына келтіру парағымен аштыңыз. Жаңа құпия сөз тіркесі ұмытылғанның орнын басады; содан кейін жаңа парақ жасайсыз.</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n таңба</numerusform>
            <numerusform>%n таңба</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Бұрынғы нұсқалар</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Осымен жалғастыру</translation>
    </message>
    <message>
        <source>There is no earlier version yet: one is kept every ten minutes.</source>
        <translation>Бұрынғы нұсқа әзірге жоқ: олар он минут сайын сақталады.</translation>
    </message>
    <message>
        <source>What stands in the note now is kept too. All of them go when it is signed.</source>
        <translation>Қазір жазылып тұрғаны да сақталады. Қол қойылғанда бұрынғы нұсқалар өшіріледі.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Ask for {client} to be erased?</source>
        <translation>{client} деректерін жоюды сұрау керек пе?</translation>
    </message>
    <message>
        <source>Ask, and close the file</source>
        <translation>Сұрау және жазбаларды жабу</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Біржола жою</translation>
    </message>
    <message>
        <source>Erase {client} for good?</source>
        <translation>{client} деректерін біржола жою керек пе?</translation>
    </message>
    <message>
        <source>Everything about {client} is erased here and now, in this vault and in its automatic backups: notes, drafts, sessions, goals, consents, the identity. Only the code and the day stay. Nothing can undo it.</source>
        <translation>{client} туралы барлық дерек осы қоймада және оның автоматты көшірмелерінде қазір жойылады: жазбалар, нобайлар, сессиялар, мақсаттар, келісімдер, жеке деректер. Тек код пен күні қалады. Мұны қайтару мүмкін емес.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Себебін бірер сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>Something about {client} has left this laptop, so somebody at the office decides. The file is closed until then: it can be read, nothing new is begun in it, and what was begun can be finished.</source>
        <translation>{client} туралы деректің бір бөлігі бұл ноутбуктен жіберілген, сондықтан шешімді орталық қабылдайды. Оған дейін жазбалар жабық: оларды оқуға болады, жаңа ештеңе басталмайды, ал басталғанын аяқтауға болады.</translation>
    </message>
    <message>
        <source>The reason stays beside the code: write nothing that tells who it is about.</source>
        <translation>Себебі кодтың жанында сақталады: адамды танытатын ештеңе жазбаңыз.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
</context>
<context>
    <name>ErasingSection</name>
    <message>
        <source>The office was asked to erase this client.</source>
        <translation>Қызмет алушының деректерін жою орталықтан сұралды.</translation>
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
    <message numerus="yes">
        <source>%n word(s) were typed, and that is not how many there are.</source>
        <translation>
            <numerusform>%n сөз енгізілді, ал керегі басқа сан.</numerusform>
            <numerusform>%n сөз енгізілді, ал керегі басқа сан.</numerusform>
        </translation>
    </message>
    <message>
        <source>A business number has 12 digits.</source>
        <translation>БСН-де 12 цифр болады.</translation>
    </message>
    <message>
        <source>A case that has ended is reopened first; only an ended one is reopened.</source>
        <translation>Аяқталған кейс алдымен қайта ашылады; тек аяқталған кейсті қайта ашуға болады.</translation>
    </message>
    <message>
        <source>A change claims to be far ahead of all others and is set aside.</source>
        <translation>Бір өзгеріс қалғандарынан тым алда тұр, сондықтан ол бөлек қойылды.</translation>
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
        <source>A follow-up belongs to a case, and this client has none.</source>
        <translation>Бақылау байланысы кейске тиесілі, ал бұл қызмет алушының кейсі жоқ.</translation>
    </message>
    <message>
        <source>A hold forbids erasing this client.</source>
        <translation>Бұл қызмет алушының деректерін жоюға тыйым салынған.</translation>
    </message>
    <message>
        <source>A letter of this text is broken and cannot be kept.</source>
        <translation>Бұл мәтіннің бір әрпі бүлінген, оны сақтау мүмкін емес.</translation>
    </message>
    <message>
        <source>A link lies where a file of the vault belongs: {place}</source>
        <translation>Қойма файлы тұруы тиіс жерде сілтеме жатыр: {place}</translation>
    </message>
    <message>
        <source>A link or a file lies where a folder belongs: {place}</source>
        <translation>Қалта тұруы тиіс жерде сілтеме немесе файл жатыр: {place}</translation>
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
        <source>A part of the exchange failed because of an error in the program.</source>
        <translation>Бағдарламадағы қатеден алмасудың бір бөлігі орындалмады.</translation>
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
        <source>A reason is needed.</source>
        <translation>Себебі керек.</translation>
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
        <source>A recovery kit and an invitation have seven: type all, with a blank between.</source>
        <translation>Қалпына келтіру парағында да, шақыруда да жеті сөз бар: барлығын бос орын арқылы енгізіңіз.</translation>
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
        <source>A vault is not safe here, for nothing keeps two programs apart: {place}</source>
        <translation>Қоймаға бұл жер қауіпсіз емес: екі бағдарламаның бірден жазуына ештеңе кедергі болмайды: {place}</translation>
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
        <source>Add a word or two, or take the seven words that are proposed.</source>
        <translation>Бір-екі сөз қосыңыз немесе ұсынылған жеті сөзді алыңыз.</translation>
    </message>
    <message>
        <source>Add the client first.</source>
        <translation>Алдымен қызмет алушыны қосыңыз.</translation>
    </message>
    <message>
        <source>Address and telephone are too long for the form.</source>
        <translation>Мекенжай мен телефон бланк үшін тым ұзын.</translation>
    </message>
    <message>
        <source>An address that begins with http:// is read by others on the way.</source>
        <translation>Мекенжай http:// деп басталса, жіберілгенді жолда басқалар оқи алады.</translation>
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
        <source>Another program is using this file: {place}</source>
        <translation>Бұл файлды басқа бағдарлама пайдаланып тұр: {place}</translation>
    </message>
    <message>
        <source>Another program still uses the stick: {place}</source>
        <translation>Флешканы әлі басқа бағдарлама пайдалануда: {place}</translation>
    </message>
    <message>
        <source>As many people are named in this case as there can be.</source>
        <translation>Бұл кейске мүмкіндігінше көп адам енгізілген.</translation>
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
        <source>Ask its supervisor to name you in it, then write.</source>
        <translation>Супервизордан сізді кейске енгізуді сұраңыз, содан кейін жазыңыз.</translation>
    </message>
    <message>
        <source>Ask its user to update the program.</source>
        <translation>Құрылғы иесінен бағдарламаны жаңартуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask its user what happened. More is taken tomorrow.</source>
        <translation>Иесінен не болғанын сұраңыз. Ертең тағы қабылданады.</translation>
    </message>
    <message>
        <source>Ask once more: new words are shown for the office.</source>
        <translation>Қайта сұраңыз: орталыққа арналған жаңа сөздер көрсетіледі.</translation>
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
        <source>Ask the counsellor of this case to record it together with the client.</source>
        <translation>Осы кейстің кеңесшісінен мұны қызмет алушымен бірге жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the person who leads the case, or its supervisor.</source>
        <translation>Кейсті жүргізетін адамнан немесе оның супервизорынан сұраңыз.</translation>
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
        <source>Ask the supervisor or the records officer.</source>
        <translation>Супервизорға немесе деректерге жауапты қызметкерге жүгініңіз.</translation>
    </message>
    <message>
        <source>Ask those who look after the server for its certificate as a PEM file.</source>
        <translation>Серверге жауап беретіндерден оның сертификатын PEM файлы түрінде сұраңыз.</translation>
    </message>
    <message>
        <source>Ask those who set the hold whether it can be lifted.</source>
        <translation>Тыйым салғандардан оны алып тастауға бола ма, сұраңыз.</translation>
    </message>
    <message>
        <source>Ask who gave it to you to write the outbox once more.</source>
        <translation>Оны берген адамнан жіберілетіндерді қайта жазуын сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office for a new invitation.</source>
        <translation>Орталығыңыздан жаңа шақыру сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office for the address, and copy it as it is.</source>
        <translation>Мекенжайды орталығыңыздан сұрап, оны сол күйінде көшіріңіз.</translation>
    </message>
    <message>
        <source>Ask your office to confirm it, then try again.</source>
        <translation>Орталықтан оны растауды сұраңыз да, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Ask your office to send it again.</source>
        <translation>Орталықтан оны қайта жіберуді сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office to tell you the seven words again.</source>
        <translation>Орталығыңыздан жеті сөзді қайта айтуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office.</source>
        <translation>Орталығыңыздан сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office. If bundles may go there, allow this address (--allow).</source>
        <translation>Орталығыңыздан сұраңыз. Егер онда жіберуге болса, осы мекенжайға рұқсат беріңіз (--allow).</translation>
    </message>
    <message>
        <source>At most {most} letters fit here; this has {has}.</source>
        <translation>Мұнда ең көбі {most} таңба сыяды, ал мәтінде {has}.</translation>
    </message>
    <message>
        <source>Begin again on both laptops.</source>
        <translation>Екі ноутбукта да қайта бастаңыз.</translation>
    </message>
    <message>
        <source>Both sync with the office first, by any road; then meet again.</source>
        <translation>Алдымен екеуі де кез келген жолмен орталықпен алмассын, содан кейін ноутбуктерді қайта қосыңыз.</translation>
    </message>
    <message>
        <source>Bundles cannot be read safely on this computer, so none was read.</source>
        <translation>Бұл компьютерде пакеттерді қауіпсіз оқу мүмкін емес, сондықтан бірде-біреуі оқылған жоқ.</translation>
    </message>
    <message>
        <source>By telephone there are four: type all, with a blank between.</source>
        <translation>Телефонда төрт сөз болады: барлығын бос орын арқылы енгізіңіз.</translation>
    </message>
    <message>
        <source>Carry the file on to your office: it can open what is for it.</source>
        <translation>Файлды орталығыңызға жеткізіңіз: ол өзіне арналғанын аша алады.</translation>
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
        <source>Check the network, then try again.</source>
        <translation>Желіні тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick, or add a server.</source>
        <translation>Қалтаны немесе флешканы таңдаңыз, не сервер қосыңыз.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick.</source>
        <translation>Қалтаны немесе флешканы таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter name, nearer to the top of the disk.</source>
        <translation>Аты қысқарақ, дискінің басына жақынырақ қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose a name of plain letters and digits.</source>
        <translation>Қарапайым әріптер мен цифрлардан тұратын атау таңдаңыз.</translation>
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
        <source>Choose one that tells a stranger nothing, such as “the lantern”.</source>
        <translation>Бөгде адамға ештеңе айтпайтын атауды таңдаңыз, мысалы «шам».</translation>
    </message>
    <message>
        <source>Choose the case or the enquiry.</source>
        <translation>Кейсті немесе өтінішті таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose the day on which the case was opened, or a later one.</source>
        <translation>Кейс ашылған күнді немесе одан кейінгі күнді таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose the file that was meant.</source>
        <translation>Керекті файлды таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose the file that your office gave you.</source>
        <translation>Орталығыңыз берген файлды таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose the version of the text.</source>
        <translation>Мәтін нұсқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose today or a day before.</source>
        <translation>Бүгінгі немесе одан бұрынғы күнді таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose who is calling and type the four words that they read out.</source>
        <translation>Кім қоңырау шалып тұрғанын таңдап, ол оқитын төрт сөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>Close all that uses it, and eject it in the system&apos;s window of files.</source>
        <translation>Оны пайдаланып тұрғанның бәрін жауып, жүйенің файлдар терезесінен шығарыңыз.</translation>
    </message>
    <message>
        <source>Close one goal before you add another.</source>
        <translation>Басқасын қоспас бұрын бір мақсатты жабыңыз.</translation>
    </message>
    <message>
        <source>Close other programs, or start the computer anew, then try again.</source>
        <translation>Басқа бағдарламаларды жабыңыз немесе компьютерді өшіріп қайта қосыңыз да, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Басқа бағдарламаларды жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Close that program or wait a moment, then try again.</source>
        <translation>Сол бағдарламаны жабыңыз немесе сәл күтіп, қайта көріңіз.</translation>
    </message>
    <message>
        <source>Close what is open from it, then eject it again.</source>
        <translation>Одан ашылғандарды жауып, қайта шығарыңыз.</translation>
    </message>
    <message>
        <source>Connect both to one cable or hotspot, and look at the address again.</source>
        <translation>Екеуін бір кабельге немесе бір хотспотқа қосып, мекенжайға тағы бір қараңыз.</translation>
    </message>
    <message>
        <source>Connect it as a drive, or use the address that begins with https://.</source>
        <translation>Оны диск ретінде қосыңыз немесе https:// деп басталатын мекенжайды алыңыз.</translation>
    </message>
    <message>
        <source>Copy it again, or use another stick. All others are taken.</source>
        <translation>Файлды қайта көшіріңіз немесе басқа флешка алыңыз. Қалғандары қабылданды.</translation>
    </message>
    <message>
        <source>Copy the file from there onto this computer, and take it in here.</source>
        <translation>Файлды сол жерден осы компьютерге көшіріп, осында қабылдаңыз.</translation>
    </message>
    <message>
        <source>Copy the file once more, or ask your office for it again.</source>
        <translation>Файлды тағы бір рет көшіріңіз немесе орталықтан оны қайта жіберуін сұраңыз.</translation>
    </message>
    <message>
        <source>Copy what you are typing, close the program and put the vault&apos;s folder back.</source>
        <translation>Жазып жатқаныңызды көшіріп алыңыз, бағдарламаны жауып, қойманың қалтасын орнына қайтарыңыз.</translation>
    </message>
    <message>
        <source>Correct it where it stands.</source>
        <translation>Оны жазылған жерінде түзетіңіз.</translation>
    </message>
    <message>
        <source>Correct the beginning or the end.</source>
        <translation>Басын немесе соңын түзетіңіз.</translation>
    </message>
    <message>
        <source>Count them again, or leave the field empty.</source>
        <translation>Қайта санаңыз немесе өрісті бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>Create a vault of its own for another office.</source>
        <translation>Басқа орталық үшін бөлек қойма жасаңыз.</translation>
    </message>
    <message>
        <source>Delete files of yours there, or ask for a larger share, then try again.</source>
        <translation>Ол жердегі өз файлдарыңызды өшіріңіз немесе көбірек орын сұраңыз да, қайта көріңіз.</translation>
    </message>
    <message>
        <source>Delete nothing. Restore the newest backup, or ask your office for help.</source>
        <translation>Ештеңе өшірмеңіз. Соңғы сақтық көшірмені қалпына келтіріңіз немесе орталықтан көмек сұраңыз.</translation>
    </message>
    <message>
        <source>Delete some files, however small, then try again.</source>
        <translation>Кішкентай болса да бірнеше файлды өшіріп, қайта көріңіз.</translation>
    </message>
    <message>
        <source>Delete what looks like an empty box, or paste the text again.</source>
        <translation>Бос шаршыға ұқсайтын таңбаны өшіріңіз немесе мәтінді қайта қойыңыз.</translation>
    </message>
    <message>
        <source>Did you mean: {near}?</source>
        <translation>Мүмкін, мынау шығар: {near}?</translation>
    </message>
    <message>
        <source>Do it on the office&apos;s computer.</source>
        <translation>Мұны орталықтың компьютерінде жасаңыз.</translation>
    </message>
    <message>
        <source>Do not go on by this network. Tell your office; use a stick until then.</source>
        <translation>Бұл желі арқылы жалғастырмаңыз. Орталығыңызға хабарлаңыз, әзірге флешканы пайдаланыңыз.</translation>
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
        <source>Exchange with the office, then try again.</source>
        <translation>Орталықпен деректер алмасып, қайталап көріңіз.</translation>
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
        <source>Find out who came with it; a new invitation lets a person in.</source>
        <translation>Онымен кім келгенін анықтаңыз; адам жаңа шақырумен кіре алады.</translation>
    </message>
    <message>
        <source>Find out who used it, then give a new invitation.</source>
        <translation>Оны кім пайдаланғанын анықтап, жаңа шақыру беріңіз.</translation>
    </message>
    <message>
        <source>Five answers were wrong, so this question is over.</source>
        <translation>Бес жауап сәйкес келмеді, сондықтан бұл сұрақ жабылды.</translation>
    </message>
    <message>
        <source>Free some space, then sync again. It stays where it lies.</source>
        <translation>Орын босатып, қайта алмасыңыз. Файл өз орнында қалады.</translation>
    </message>
    <message>
        <source>Free some space, then sync or unlock again: that finishes it.</source>
        <translation>Орын босатып, қайта синхрондаңыз немесе қойманы қайта ашыңыз: сонда жою аяқталады.</translation>
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
        <source>Go back to the list and choose the client whose case it is.</source>
        <translation>Тізімге оралып, кейсі бар қызмет алушыны таңдаңыз.</translation>
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
        <source>Have all four read out once more, and look whether you chose the right person.</source>
        <translation>Төртеуін де қайта оқуын сұраңыз және дұрыс адамды таңдағаныңызды тексеріңіз.</translation>
    </message>
    <message>
        <source>If it lies in the wrong file, mark it as misfiled.</source>
        <translation>Егер ол басқа қызмет алушының кейсіне түсіп кетсе, қате орналастырылған деп белгілеңіз.</translation>
    </message>
    <message>
        <source>If the office says that somebody else used that one, create a new vault with this invitation. What is in this vault stays readable in it.</source>
        <translation>Орталық ол шақыруды басқа біреу пайдаланды десе, осы шақырумен жаңа қойма жасаңыз. Бұл қоймадағының бәрі онда қала береді.</translation>
    </message>
    <message>
        <source>If this network asks to sign in, do so in the browser; then sync again. Nothing was sent.</source>
        <translation>Егер бұл желі кіруді сұраса, браузер арқылы кіріңіз, содан кейін алмасуды қайталаңыз. Ештеңе жіберілген жоқ.</translation>
    </message>
    <message>
        <source>In Nextcloud, open Files, then Settings, and copy the WebDAV address.</source>
        <translation>Nextcloud-та «Файлдар» бөлімін, одан кейін «Баптауларды» ашып, WebDAV мекенжайын көшіріңіз.</translation>
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
        <source>Install the program anew; use a stick until then.</source>
        <translation>Бағдарламаны қайта орнатыңыз, әзірге флешканы пайдаланыңыз.</translation>
    </message>
    <message>
        <source>Invite its user once more.</source>
        <translation>Иесін тағы бір рет шақырыңыз.</translation>
    </message>
    <message>
        <source>Invite them anew.</source>
        <translation>Бұл адамды қайта шақырыңыз.</translation>
    </message>
    <message>
        <source>It cannot be brought back; only its code and the date are kept.</source>
        <translation>Оларды қайтару мүмкін емес; тек коды мен күні сақталады.</translation>
    </message>
    <message>
        <source>It is kept and read again after the program&apos;s next update.</source>
        <translation>Ол сақталды, бағдарлама жаңартылғаннан кейін қайта оқылады.</translation>
    </message>
    <message>
        <source>It may belong to another user. Sign in as that user, or choose another.</source>
        <translation>Ол басқа пайдаланушыныкі болуы мүмкін. Сол пайдаланушы болып кіріңіз немесе басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>It stays as it is. Choose another name or another place.</source>
        <translation>Ол сол күйінде қалады. Басқа атау немесе басқа орын таңдаңыз.</translation>
    </message>
    <message>
        <source>It was left untouched. Choose another folder, or restore a backup.</source>
        <translation>Ол өзгеріссіз қалды. Басқа қалтаны таңдаңыз немесе сақтық көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Join the two by a cable, or connect one to the hotspot of the other.</source>
        <translation>Екі ноутбукті кабельмен жалғаңыз немесе бірін екіншісінің хотспотына қосыңыз.</translation>
    </message>
    <message>
        <source>Leave it closed and tell your supervisor where it came from.</source>
        <translation>Оны ашпаңыз, қайдан келгенін супервизорға айтыңыз.</translation>
    </message>
    <message>
        <source>Leave them out of the address, and give them by themselves.</source>
        <translation>Оларды мекенжайдан алып тастап, бөлек көрсетіңіз.</translation>
    </message>
    <message>
        <source>Look at each word and its number; an older kit no longer opens it.</source>
        <translation>Әр сөзді нөмірімен салыстырыңыз; ескі парақ енді жарамайды.</translation>
    </message>
    <message>
        <source>Look at the list of roads.</source>
        <translation>Алмасу жолдарының тізімін қараңыз.</translation>
    </message>
    <message>
        <source>Look at what you wrote down and type its last six characters again.</source>
        <translation>Жазып алғаныңызға қарап, соңғы алты таңбасын қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>Look at what you wrote down and type that again.</source>
        <translation>Жазып алғаныңызға қарап, қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>Look under “Staff and devices” for whose device it is.</source>
        <translation>Бұл кімнің құрылғысы екенін «Қызметкерлер мен құрылғылар» тізімінен қараңыз.</translation>
    </message>
    <message>
        <source>Look whether date and time of the computer are right. If they are, tell your office; nothing was sent.</source>
        <translation>Компьютердегі күн мен уақыттың дұрыстығын тексеріңіз. Дұрыс болса, орталығыңызға хабарлаңыз; ештеңе жіберілген жоқ.</translation>
    </message>
    <message>
        <source>Look whether it is on and has paper, and print again.</source>
        <translation>Оның қосулы екенін және қағаз барын тексеріп, қайта басып шығарыңыз.</translation>
    </message>
    <message>
        <source>Look whether the other one still waits, whether both are on one network, and at the address.</source>
        <translation>Екінші ноутбук әлі күтіп тұр ма, екеуі бір желіде ме, мекенжай дұрыс па — тексеріңіз.</translation>
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
        <source>Move its whole folder to this computer&apos;s own disk.</source>
        <translation>Оның бүкіл қалтасын осы компьютердің өз дискісіне көшіріңіз.</translation>
    </message>
    <message>
        <source>Move to a disk that takes larger files, then try again.</source>
        <translation>Үлкенірек файл сыятын дискіге көшіп, қайта көріңіз.</translation>
    </message>
    <message>
        <source>No laptop answers at this address.</source>
        <translation>Бұл мекенжай бойынша ешкім жауап бермейді.</translation>
    </message>
    <message>
        <source>No place is chosen for the exchange yet.</source>
        <translation>Алмасу орны әлі таңдалмаған.</translation>
    </message>
    <message>
        <source>No question to the office is open.</source>
        <translation>Орталыққа қойылған ашық сұрақ жоқ.</translation>
    </message>
    <message>
        <source>No road with this address is kept: {place}</source>
        <translation>Мұндай мекенжайы бар алмасу жолы жоқ: {place}</translation>
    </message>
    <message>
        <source>Nobody has come, so the port is closed.</source>
        <translation>Ешкім қосылмады, сондықтан кіру жабылды.</translation>
    </message>
    <message>
        <source>Not as it was shown: word {positions}.</source>
        <translation>Көрсетілгеннен өзгеше: № {positions} сөз.</translation>
    </message>
    <message>
        <source>Not on the list of words: word {positions}.</source>
        <translation>Сөздер тізімінде жоқ: № {positions} сөз.</translation>
    </message>
    <message>
        <source>Not on the list: word {number}, “{typed}”.</source>
        <translation>Тізімде жоқ: {number}-сөз, «{typed}».</translation>
    </message>
    <message>
        <source>Not saved: the vault&apos;s files were moved or replaced while it was open.</source>
        <translation>Сақталмады: қойма ашық тұрғанда оның файлдарын біреу көшірді немесе ауыстырды.</translation>
    </message>
    <message>
        <source>Nothing can be written here: {place}</source>
        <translation>Бұл жерге жазуға болмайды: {place}</translation>
    </message>
    <message>
        <source>Nothing can have been done on a day that is still to come.</source>
        <translation>Әлі келмеген күні ештеңе істелуі мүмкін емес.</translation>
    </message>
    <message>
        <source>Nothing has been sealed for the office yet: there is nothing to ask.</source>
        <translation>Орталыққа әлі ештеңе мөрленбеген: сұрайтын нәрсе жоқ.</translation>
    </message>
    <message>
        <source>Nothing in this outbox is for you.</source>
        <translation>Бұл файлда сізге арналған ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Nothing is lost here. Sync again, or use another road.</source>
        <translation>Мұнда ештеңе жоғалған жоқ. Алмасуды қайталаңыз немесе басқа жолды таңдаңыз.</translation>
    </message>
    <message>
        <source>Nothing of it is recorded.</source>
        <translation>Одан ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>Nothing of what is asked about has arrived here yet.</source>
        <translation>Сұралып тұрғаннан мұнда әлі ештеңе жеткен жоқ.</translation>
    </message>
    <message>
        <source>Nothing waits: everything has arrived.</source>
        <translation>Жіберуді күтіп тұрған ештеңе жоқ: бәрі жетті.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the newest backup, or ask your office.</source>
        <translation>Ештеңе өзгертілген жоқ. Соңғы сақтық көшірмені қалпына келтіріңіз немесе орталыққа хабарласыңыз.</translation>
    </message>
    <message>
        <source>On that day the client had not come yet: the case was opened later.</source>
        <translation>Ол күні қызмет алушы әлі келмеген: кейс кейінірек ашылған.</translation>
    </message>
    <message>
        <source>Only somebody who works in this case may record that more is allowed.</source>
        <translation>Бұдан да көп нәрсеге рұқсат берілгенін тек осы кейспен жұмыс істейтін адам жаза алады.</translation>
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
        <source>Only those who work in this case may write that.</source>
        <translation>Мұны тек осы кейспен жұмыс істейтіндер жаза алады.</translation>
    </message>
    <message>
        <source>Open it in a text editor, save it with the encoding UTF-8, then try again.</source>
        <translation>Оны мәтіндік редакторда ашып, UTF-8 кодтауымен сақтаңыз да, қайталап көріңіз.</translation>
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
        <source>Plug it in or connect again, then try once more.</source>
        <translation>Қайта қосып, тағы бір рет көріңіз.</translation>
    </message>
    <message>
        <source>Plug the stick in again, or choose another file.</source>
        <translation>Флешканы қайта салыңыз немесе басқа файлды таңдаңыз.</translation>
    </message>
    <message>
        <source>Put back what was there, or choose another place.</source>
        <translation>Онда болғанды қайтарыңыз немесе басқа орын таңдаңыз.</translation>
    </message>
    <message>
        <source>Put the file itself back, or restore the vault from a backup.</source>
        <translation>Файлдың өзін орнына қойыңыз немесе қойманы сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Put the folder itself back, or take away what lies there, then try again.</source>
        <translation>Қалтаның өзін орнына қойыңыз немесе ол жерде жатқанды алып тастаңыз да, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Put your own back, or restore the newest backup.</source>
        <translation>Өз қоймаңызды орнына қойыңыз немесе соңғы сақтық көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Read your own four words out once more, and have the answer repeated slowly.</source>
        <translation>Өзіңіздің төрт сөзіңізді қайта оқып, жауабын баяу қайталауын сұраңыз.</translation>
    </message>
    <message>
        <source>Remove the write protection, or choose another place.</source>
        <translation>Жазудан қорғауды алып тастаңыз немесе басқа жерді таңдаңыз.</translation>
    </message>
    <message>
        <source>Remove the write protection, then sync or unlock again: that finishes it.</source>
        <translation>Жазудан қорғауды алып тастап, қайта синхрондаңыз немесе қойманы қайта ашыңыз: сонда жою аяқталады.</translation>
    </message>
    <message>
        <source>Restart the computer and sync again; if it stays so, tell those who look after it.</source>
        <translation>Компьютерді қайта қосып, қайта синхрондаңыз; көмектеспесе, оған қарайтын адамдарға хабарлаңыз.</translation>
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
        <source>Say in a few words what is to be done.</source>
        <translation>Не істеу керегін бірнеше сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>Себебін бірер сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>See what is still needed: a consent, or a supervisor&apos;s approval.</source>
        <translation>Не жетіспейтінін тексеріңіз: келісім немесе супервизордың мақұлдауы.</translation>
    </message>
    <message>
        <source>See whether it was moved, renamed or deleted, then try again.</source>
        <translation>Оның көшірілмегенін, аты өзгермегенін немесе өшірілмегенін тексеріп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Set date and time of the computer, then sync again.</source>
        <translation>Компьютердің күні мен уақытын түзетіп, алмасуды қайталаңыз.</translation>
    </message>
    <message>
        <source>Shorten the text and save it again.</source>
        <translation>Мәтінді қысқартып, қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>Some lists in the vault do not agree with its journal.</source>
        <translation>Қойманың кейбір тізімдері журналымен сәйкес келмейді.</translation>
    </message>
    <message>
        <source>Somebody else may be on this network. Begin again by a cable or another hotspot, or use a stick.</source>
        <translation>Бұл желіде бөгде біреу болуы мүмкін. Кабельмен не басқа хотспот арқылы қайта бастаңыз немесе флешка алыңыз.</translation>
    </message>
    <message>
        <source>Something lies here already: {place}</source>
        <translation>Мұнда бірдеңе жатыр: {place}</translation>
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
        <source>Sync first, then call.</source>
        <translation>Алдымен синхрондаңыз, содан кейін қоңырау шалыңыз.</translation>
    </message>
    <message>
        <source>Sync or unlock again a little later: that finishes it.</source>
        <translation>Сәл кейінірек қайта синхрондаңыз немесе қойманы қайта ашыңыз: сонда жою аяқталады.</translation>
    </message>
    <message>
        <source>Take it away if it was not meant. All others are taken.</source>
        <translation>Артық болса, алып тастаңыз. Қалғандары қабылданды.</translation>
    </message>
    <message>
        <source>Take somebody out of it before you name another.</source>
        <translation>Басқа біреуді енгізбес бұрын бірін шығарыңыз.</translation>
    </message>
    <message>
        <source>Talk to the sender. Their other bundles are taken as before.</source>
        <translation>Жіберушімен сөйлесіңіз. Оның басқа пакеттері бұрынғыдай қабылданады.</translation>
    </message>
    <message>
        <source>Tell the caller so. A sync fetches what is on its way.</source>
        <translation>Қоңырау шалушыға солай айтыңыз. Жолда жүргенін синхрондау әкеледі.</translation>
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
        <source>The PIN does not count any more.</source>
        <translation>PIN-код енді жарамайды.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password, which others would see.</source>
        <translation>Мекенжайда пайдаланушы аты немесе құпиясөз бар, оны басқалар көріп қояр еді.</translation>
    </message>
    <message>
        <source>The address of a bucket must name its server: ?endpoint=https://server</source>
        <translation>Қойма мекенжайында сервер көрсетілуі керек: ?endpoint=https://server</translation>
    </message>
    <message>
        <source>The address of a server begins with https://.</source>
        <translation>Сервердің мекенжайы https:// деп басталады.</translation>
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
        <source>The bundle holds changes about a client whose record was erased.</source>
        <translation>Пакетте деректері жойылған қызмет алушы туралы өзгерістер бар.</translation>
    </message>
    <message>
        <source>The bundle holds changes that its sender may not make.</source>
        <translation>Пакетте жіберушінің жасауға құқығы жоқ өзгерістер бар.</translation>
    </message>
    <message>
        <source>The bundle is far ahead of all that came from this device.</source>
        <translation>Пакет осы құрылғыдан келгеннің бәрінен тым озып кеткен.</translation>
    </message>
    <message>
        <source>The bundle is larger than any that this program makes.</source>
        <translation>Пакет осы бағдарлама жасайтын пакеттердің бәрінен үлкен.</translation>
    </message>
    <message>
        <source>The bundle is sealed to other readers, such as another office.</source>
        <translation>Пакет басқа алушыларға, мысалы басқа орталыққа арнап мөрленген.</translation>
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
        <source>The bundle was set aside because of an error in the program.</source>
        <translation>Бағдарламадағы қатеден пакет бөлек қойылды.</translation>
    </message>
    <message>
        <source>The case cannot come to this stage from the one it is in: {stage}.</source>
        <translation>Кейс қазіргі кезеңінен бұл кезеңге өте алмайды: {stage}.</translation>
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
        <source>The client is erased, but old copies still lie on this disk: {place}</source>
        <translation>Қызмет алушының деректері жойылды, бірақ ескі көшірмелері әлі осы дискіде жатыр: {place}</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, and the server refuses it: {place}</source>
        <translation>Бұл компьютердің сағаты дұрыс емес, сервер одан бас тартты: {place}</translation>
    </message>
    <message>
        <source>The computer at the other end does not answer: {place}</source>
        <translation>Екінші жақтағы компьютер жауап бермейді: {place}</translation>
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
        <source>The device has begun too many series of bundles.</source>
        <translation>Құрылғы тым көп пакет қатарын бастаған.</translation>
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
        <source>The disk, stick or network folder is no longer there: {place}</source>
        <translation>Диск, флешка немесе желілік қалта енді қосулы емес: {place}</translation>
    </message>
    <message>
        <source>The file cannot be read where it lies.</source>
        <translation>Файл жатқан жерінде оқылмайды.</translation>
    </message>
    <message>
        <source>The file is no outbox of this program, or was changed on the way.</source>
        <translation>Бұл осы бағдарламаның жіберілетіндер файлы емес немесе ол жолда өзгертілген.</translation>
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
        <source>The folder or the stick is not there now: {place}</source>
        <translation>Қалта немесе флешка қазір жоқ: {place}</translation>
    </message>
    <message>
        <source>The import was stopped. What was imported stays.</source>
        <translation>Импорт тоқтатылды. Қабылданғаны сақталады.</translation>
    </message>
    <message>
        <source>The invitation is damaged.</source>
        <translation>Шақыру зақымдалған.</translation>
    </message>
    <message>
        <source>The invitation is not from this office.</source>
        <translation>Бұл шақыруды осы орталық берген жоқ.</translation>
    </message>
    <message>
        <source>The invitation was made by a newer version of the program.</source>
        <translation>Шақыру бағдарламаның жаңарақ нұсқасымен жасалған.</translation>
    </message>
    <message>
        <source>The invitation was withdrawn, or another one was made in its place.</source>
        <translation>Шақыру қайтарып алынған немесе басқасымен ауыстырылған.</translation>
    </message>
    <message>
        <source>The key that was shown ends otherwise.</source>
        <translation>Көрсетілген кілттің соңы басқаша.</translation>
    </message>
    <message>
        <source>The name of the bucket is none.</source>
        <translation>Қойманың мұндай аты болмайды.</translation>
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
        <source>The office does not ask by telephone; it answers.</source>
        <translation>Орталық телефон арқылы сұрамайды, жауап береді.</translation>
    </message>
    <message>
        <source>The office has not confirmed the other laptop yet: it gets nothing.</source>
        <translation>Орталық екінші ноутбукті әлі растаған жоқ: оған ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>The office has not confirmed this laptop yet: it gets nothing here.</source>
        <translation>Орталық бұл ноутбукті әлі растаған жоқ: оған ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>The office has suspended the other laptop: it gets nothing.</source>
        <translation>Орталық екінші ноутбуктің рұқсатын тоқтатқан: оған ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop: it gets nothing here.</source>
        <translation>Орталық бұл ноутбуктің рұқсатын тоқтатқан: оған ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>The other laptop finds this one not in the office&apos;s list.</source>
        <translation>Екінші ноутбук орталықтың тізімінен бұл ноутбукті таппады.</translation>
    </message>
    <message>
        <source>The other laptop has another version of the program.</source>
        <translation>Екінші ноутбукта бағдарламаның басқа нұсқасы тұр.</translation>
    </message>
    <message>
        <source>The other laptop has ended the meeting.</source>
        <translation>Екінші ноутбук алмасуды аяқтады.</translation>
    </message>
    <message>
        <source>The other laptop is a copy of this one.</source>
        <translation>Екінші ноутбук — осы ноутбуктің көшірмесі.</translation>
    </message>
    <message>
        <source>The other laptop says nothing more: the line is closed.</source>
        <translation>Екінші ноутбук жауап бермей қойды: байланыс жабылды.</translation>
    </message>
    <message>
        <source>The other person says that their words are others. Nothing was given.</source>
        <translation>Әріптесіңізде басқа сөздер шықты. Ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>The outbox has changed meanwhile. Nothing was written.</source>
        <translation>Осы арада жіберілетіндер өзгерді. Ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>The part of the program that speaks with servers does not start.</source>
        <translation>Бағдарламаның серверлермен байланысатын бөлігі ашылмай тұр.</translation>
    </message>
    <message>
        <source>The path of this folder is too long: {place}</source>
        <translation>Бұл қалтаның жолы тым ұзын: {place}</translation>
    </message>
    <message>
        <source>The place of exchange cannot be reached. What waits is kept.</source>
        <translation>Алмасу орны қолжетімсіз. Жіберуді күтіп тұрғанның бәрі сақталды.</translation>
    </message>
    <message>
        <source>The place of exchange said that it took a file, and does not have it.</source>
        <translation>Алмасу орны файлды қабылдадым деді, бірақ файл онда жоқ.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>Принтер құжатты қабылдамады.</translation>
    </message>
    <message>
        <source>The program is open with this vault already, but does not answer.</source>
        <translation>Бағдарлама осы қоймамен ашық тұр, бірақ жауап бермейді.</translation>
    </message>
    <message>
        <source>The proxy of this network lets nothing through to the server: {place}</source>
        <translation>Осы желінің проксиі серверге өткізбейді: {place}</translation>
    </message>
    <message>
        <source>The records officer decides what becomes of them.</source>
        <translation>Олармен не істеу керегін деректерге жауапты қызметкер шешеді.</translation>
    </message>
    <message>
        <source>The rest was done. Sync again; if it stays so, tell those who look after the program.</source>
        <translation>Қалғаны орындалды. Қайта алмасыңыз; көмектеспесе, бағдарламаға қарайтын адамдарға хабарлаңыз.</translation>
    </message>
    <message>
        <source>The server cannot take anything now: {place}</source>
        <translation>Сервер қазір ештеңе қабылдамайды: {place}</translation>
    </message>
    <message>
        <source>The server does not answer: {place}</source>
        <translation>Сервер жауап бермейді: {place}</translation>
    </message>
    <message>
        <source>The server does not let this user write or read there: {place}</source>
        <translation>Сервер бұл пайдаланушыға онда оқуға немесе жазуға рұқсат бермейді: {place}</translation>
    </message>
    <message>
        <source>The server does not prove that it is yours, so nothing was sent: {place}</source>
        <translation>Сервер өзінің сіздікі екенін растамады, сондықтан ештеңе жіберілген жоқ: {place}</translation>
    </message>
    <message>
        <source>The server has no such folder: {place}</source>
        <translation>Серверде мұндай қалта жоқ: {place}</translation>
    </message>
    <message>
        <source>The server refuses the user name or the password: {place}</source>
        <translation>Сервер пайдаланушы атын немесе құпиясөзді қабылдамады: {place}</translation>
    </message>
    <message>
        <source>The server takes no files of this size: {place}</source>
        <translation>Сервер мұндай көлемдегі файлды қабылдамайды: {place}</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not count at this computer&apos;s date: {place}</source>
        <translation>Сервер сертификаты осы компьютердегі күнге жарамсыз: {place}</translation>
    </message>
    <message>
        <source>The session is not timed any more: its client was erased.</source>
        <translation>Сессия енді жүрмейді: клиенттің деректері жойылды.</translation>
    </message>
    <message>
        <source>The session would end before it began.</source>
        <translation>Сессия басталмай тұрып аяқталар еді.</translation>
    </message>
    <message>
        <source>The session would end in the future.</source>
        <translation>Сессия болашақта аяқталар еді.</translation>
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
        <source>The system does not let go of the stick: {place}</source>
        <translation>Жүйе флешканы босатпай тұр: {place}</translation>
    </message>
    <message>
        <source>The system is busy with this right now: {place}</source>
        <translation>Бұл файлды немесе қалтаны қазір жүйе пайдаланып тұр: {place}</translation>
    </message>
    <message>
        <source>The times do not fit the session.</source>
        <translation>Уақыт бөліктері сессияға сай келмейді.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Қойма құлыпталған.</translation>
    </message>
    <message>
        <source>The words were not confirmed on both laptops, so nothing was given.</source>
        <translation>Сөздер екі ноутбукта да расталмады, сондықтан ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>The words were not the same, so nothing was given.</source>
        <translation>Сөздер бірдей болмады, сондықтан ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>There is no connection, or no such server: {place}</source>
        <translation>Байланыс жоқ немесе мұндай сервер жоқ: {place}</translation>
    </message>
    <message>
        <source>There is no open invitation of this person.</source>
        <translation>Бұл адамның ашық шақыруы жоқ.</translation>
    </message>
    <message>
        <source>There is no room on this disk to take the file in.</source>
        <translation>Бұл дискіде файлды қабылдауға орын жоқ.</translation>
    </message>
    <message>
        <source>There is no vault in this folder: {folder}</source>
        <translation>Бұл қалтада қойма жоқ: {folder}</translation>
    </message>
    <message>
        <source>There is nothing in the first line of this file: {place}</source>
        <translation>Бұл файлдың бірінші жолында ештеңе жоқ: {place}</translation>
    </message>
    <message>
        <source>There is nothing in the second line of this file: {place}</source>
        <translation>Бұл файлдың екінші жолында ештеңе жоқ: {place}</translation>
    </message>
    <message>
        <source>There is nothing to give to anybody.</source>
        <translation>Ешкімге ештеңе берудің қажеті жоқ.</translation>
    </message>
    <message>
        <source>These are not the words of this invitation.</source>
        <translation>Бұл осы шақырудың сөздері емес.</translation>
    </message>
    <message>
        <source>These are not words from this person&apos;s laptop.</source>
        <translation>Бұл сөздер осы адамның ноутбугінен емес.</translation>
    </message>
    <message>
        <source>These are words of the list, but not those of this vault&apos;s kit.</source>
        <translation>Бұл тізімдегі сөздер, бірақ осы қойманың парағындағы сөздер емес.</translation>
    </message>
    <message>
        <source>These are your own four words, those of the question.</source>
        <translation>Бұл — өзіңіздің төрт сөзіңіз, сұрақтың сөздері.</translation>
    </message>
    <message numerus="yes">
        <source>These words do not answer this question. Tries left: %n.</source>
        <translation>
            <numerusform>Бұл сөздер осы сұраққа жауап емес. Қалған талпыныс: %n.</numerusform>
            <numerusform>Бұл сөздер осы сұраққа жауап емес. Қалған талпыныс: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>This address is not on the network of this laptop.</source>
        <translation>Бұл мекенжай осы ноутбуктің желісінде емес.</translation>
    </message>
    <message>
        <source>This backup is damaged; do not rely on it.</source>
        <translation>Бұл сақтық көшірме зақымдалған; оған сенбеңіз.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: it is recorded.</source>
        <translation>Мұны енді болдырмауға болмайды: ол жазылып қойды.</translation>
    </message>
    <message>
        <source>This client has no case yet.</source>
        <translation>Бұл қызмет алушының әлі кейсі жоқ.</translation>
    </message>
    <message>
        <source>This computer does not let you use this file or folder: {place}</source>
        <translation>Компьютер бұл файлды немесе қалтаны пайдалануыңызға рұқсат бермейді: {place}</translation>
    </message>
    <message>
        <source>This computer&apos;s memory is used up. Everything saved so far is safe.</source>
        <translation>Компьютердің жады таусылды. Осыған дейін сақталғанның бәрі аман.</translation>
    </message>
    <message>
        <source>This consent is not complete.</source>
        <translation>Бұл келісім толық емес.</translation>
    </message>
    <message>
        <source>This device is not trusted: its words differed, or it is suspended.</source>
        <translation>Бұл құрылғыға сенім жоқ: сөздері сәйкес келмеді немесе ол тоқтатылған.</translation>
    </message>
    <message>
        <source>This device was copied or restored too often today.</source>
        <translation>Бұл құрылғы бүгін тым жиі көшірілді немесе қалпына келтірілді.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Орындалмады.</translation>
    </message>
    <message>
        <source>This disk can hold no more files. Everything saved so far is safe.</source>
        <translation>Бұл дискіге енді бірде-бір файл сыймайды. Осыған дейін сақталғанның бәрі орнында.</translation>
    </message>
    <message>
        <source>This disk takes no larger file. Everything saved so far is safe.</source>
        <translation>Бұл дискіге бұдан үлкен файл сыймайды. Осыған дейін сақталғанның бәрі орнында.</translation>
    </message>
    <message>
        <source>This file cannot be read as text in Unicode: {place}</source>
        <translation>Бұл файл Юникодтағы мәтін ретінде оқылмайды: {place}</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Бұл файл оқылмайды.</translation>
    </message>
    <message>
        <source>This file does not look like any that this program makes.</source>
        <translation>Бұл файл осы бағдарлама жасайтын файлдарға ұқсамайды.</translation>
    </message>
    <message>
        <source>This file holds no certificate that can be read.</source>
        <translation>Бұл файлда оқуға болатын сертификат жоқ.</translation>
    </message>
    <message>
        <source>This file is closed: it was asked to be erased.</source>
        <translation>Бұл жазбалар жабық: оларды жою сұралған.</translation>
    </message>
    <message>
        <source>This file is no invitation.</source>
        <translation>Бұл файл шақыру емес.</translation>
    </message>
    <message>
        <source>This file is sealed to somebody else.</source>
        <translation>Бұл файл басқа біреуге арнап мөрленген.</translation>
    </message>
    <message>
        <source>This file is too large to hold a passphrase: {place}</source>
        <translation>Бұл файл құпия сөз тіркесі үшін тым үлкен: {place}</translation>
    </message>
    <message>
        <source>This file or folder is not there: {place}</source>
        <translation>Бұл файл немесе қалта мұнда жоқ: {place}</translation>
    </message>
    <message>
        <source>This file was damaged or changed on the way.</source>
        <translation>Бұл файл жолда зақымдалған немесе өзгертілген.</translation>
    </message>
    <message>
        <source>This folder is encrypted by the system and not unlocked: {place}</source>
        <translation>Бұл қалтаны жүйе шифрлаған және ол ашылмаған: {place}</translation>
    </message>
    <message>
        <source>This folder lies on another computer.</source>
        <translation>Бұл қалта басқа компьютерде тұр.</translation>
    </message>
    <message>
        <source>This follow-up does not say what is to be done.</source>
        <translation>Бұл бақылау байланысында не істеу керегі айтылмаған.</translation>
    </message>
    <message>
        <source>This goal has no words.</source>
        <translation>Бұл мақсат сөзбен жазылмаған.</translation>
    </message>
    <message>
        <source>This invitation did not arrive as it was sent.</source>
        <translation>Шақыру жіберілген күйінде жетпеді.</translation>
    </message>
    <message>
        <source>This invitation was already used.</source>
        <translation>Бұл шақыру пайдаланылып қойған.</translation>
    </message>
    <message>
        <source>This is a folder, a link or something else, and no file.</source>
        <translation>Бұл — қалта, сілтеме немесе басқа нәрсе, файл емес.</translation>
    </message>
    <message>
        <source>This is for somebody else to decide.</source>
        <translation>Мұны басқа адам шешеді.</translation>
    </message>
    <message>
        <source>This is no address that bundles can go to.</source>
        <translation>Мұндай мекенжайға жіберуге болмайды.</translation>
    </message>
    <message>
        <source>This is no whole path of a folder, and no address of a server.</source>
        <translation>Бұл қалтаның толық жолы да, сервердің мекенжайы да емес.</translation>
    </message>
    <message>
        <source>This is not a sealed file of this program.</source>
        <translation>Бұл осы бағдарламаның мөрленген файлы емес.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Бұл уақыт емес.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>PIN-код дұрыс емес.</translation>
    </message>
    <message>
        <source>This is not the address of a laptop.</source>
        <translation>Бұл — ноутбуктің мекенжайы емес.</translation>
    </message>
    <message>
        <source>This is not what belongs here, a folder or a file: {place}</source>
        <translation>Мұнда тұруы тиіс қалта немесе файл емес, басқа нәрсе жатыр: {place}</translation>
    </message>
    <message>
        <source>This is the address of a page in the browser, not of the files.</source>
        <translation>Бұл — файлдардың емес, браузердегі беттің мекенжайы.</translation>
    </message>
    <message>
        <source>This is the address of this laptop itself.</source>
        <translation>Бұл — осы ноутбуктің өз мекенжайы.</translation>
    </message>
    <message>
        <source>This laptop is on no local network.</source>
        <translation>Бұл ноутбук жергілікті желіге қосылмаған.</translation>
    </message>
    <message>
        <source>This name is another record&apos;s already.</source>
        <translation>Бұл атау басқа жазбаға берілген.</translation>
    </message>
    <message>
        <source>This note has already left in a bundle, so it stays signed.</source>
        <translation>Бұл жазба пакетпен кетіп қойған, сондықтан қол қойылған күйінде қалады.</translation>
    </message>
    <message>
        <source>This outbox is too large to be fetched from a server.</source>
        <translation>Бұл жіберілетіндер файлы серверден алу үшін тым үлкен.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>Бұл құпия сөз тіркесі қойманы ашпайды.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Бұл құпия сөз тіркесін болжап табу тым оңай.</translation>
    </message>
    <message>
        <source>This place cannot be used for the exchange.</source>
        <translation>Бұл жер алмасуға жарамайды.</translation>
    </message>
    <message>
        <source>This place cannot do what a vault or an exchange needs: {place}</source>
        <translation>Бұл орын қоймаға немесе алмасуға қажетті мүмкіндікті бермейді: {place}</translation>
    </message>
    <message>
        <source>This place does not take the letters of this name: {place}</source>
        <translation>Бұл орын осы атаудың әріптерін қабылдамайды: {place}</translation>
    </message>
    <message>
        <source>This question was asked too long ago.</source>
        <translation>Бұл сұрақ тым бұрын қойылған.</translation>
    </message>
    <message>
        <source>This record is not complete.</source>
        <translation>Жазба толық толтырылмаған.</translation>
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
        <source>This stays on the device on which it was written.</source>
        <translation>Бұл қай құрылғыда жазылса, сонда қалады.</translation>
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
        <source>This vault joined the same office with another invitation.</source>
        <translation>Бұл қойма сол орталыққа басқа шақырумен қосылған.</translation>
    </message>
    <message>
        <source>This version of the program cannot go by this road: {place}</source>
        <translation>Бағдарламаның осы нұсқасы бұл алмасу жолын пайдалана алмайды: {place}</translation>
    </message>
    <message>
        <source>This working name is the client&apos;s real name.</source>
        <translation>Бұл жұмыс аты қызмет алушының шын атымен бірдей.</translation>
    </message>
    <message>
        <source>This would be written under another person&apos;s name.</source>
        <translation>Бұл басқа адамның атынан жазылған болар еді.</translation>
    </message>
    <message>
        <source>Too many files are open on this computer at once.</source>
        <translation>Бұл компьютерде бірден тым көп файл ашық тұр.</translation>
    </message>
    <message>
        <source>Try again, or use the passphrase.</source>
        <translation>Қайталап көріңіз немесе құпия сөз тіркесін енгізіңіз.</translation>
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
        <source>Two different bundles claim the same place.</source>
        <translation>Екі түрлі пакет бір орынды иеленіп тұр.</translation>
    </message>
    <message>
        <source>Two parts of the session overlap.</source>
        <translation>Сессияның екі бөлігі қабаттасып тұр.</translation>
    </message>
    <message>
        <source>Type it as the other laptop shows it, with the colon and the number.</source>
        <translation>Оны екінші ноутбукта көрсетілгендей, қос нүктесімен және санымен теріңіз.</translation>
    </message>
    <message>
        <source>Type the four words that the office reads out.</source>
        <translation>Орталық оқитын төрт сөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>Type the one that the other laptop shows.</source>
        <translation>Екінші ноутбукта көрсетілгенін теріңіз.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Құлпын ашып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Unlock it, or sign in anew, then try again.</source>
        <translation>Оны ашыңыз немесе жүйеге қайта кіріңіз де, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Update both, or give what waits by a stick.</source>
        <translation>Екеуін де жаңартыңыз немесе күтіп тұрғанын флешкамен беріңіз.</translation>
    </message>
    <message>
        <source>Update the program, or remove the road and add it again.</source>
        <translation>Бағдарламаны жаңартыңыз немесе бұл алмасу жолын алып тастап, қайта қосыңыз.</translation>
    </message>
    <message>
        <source>Use a folder on this computer&apos;s own disk, or another stick.</source>
        <translation>Компьютердің өз дискісіндегі қалтаны немесе басқа флешканы пайдаланыңыз.</translation>
    </message>
    <message>
        <source>Use another one, and make a new backup now.</source>
        <translation>Басқасын пайдаланыңыз және қазір жаңа сақтық көшірме жасаңыз.</translation>
    </message>
    <message>
        <source>Use the one that begins with https://.</source>
        <translation>Мекенжайдың https:// деп басталатынын алыңыз.</translation>
    </message>
    <message>
        <source>Use the passphrase.</source>
        <translation>Құпия сөз тіркесін енгізіңіз.</translation>
    </message>
    <message>
        <source>User name and password cannot be read.</source>
        <translation>Пайдаланушы аты мен құпиясөзді оқу мүмкін болмады.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. If it stays so, end it or restart the computer: what was saved is safe.</source>
        <translation>Бір минут күтіп, қайталап көріңіз. Солай қала берсе, оны аяқтаңыз немесе компьютерді өшіріп қайта қосыңыз: сақталғаны аман.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Сәл күтіп, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Wait for the decision; until then nothing new is begun in it.</source>
        <translation>Шешімді күтіңіз; оған дейін жаңа ештеңе басталмайды.</translation>
    </message>
    <message>
        <source>What answers is not the server of your office: {place}</source>
        <translation>Жауап берген — орталығыңыздың сервері емес: {place}</translation>
    </message>
    <message>
        <source>What came over the line is not from a laptop of yours: it is closed.</source>
        <translation>Байланыс арқылы келген дерек сіздердің ноутбуктеріңізден емес: байланыс жабылды.</translation>
    </message>
    <message>
        <source>What has come stays. Begin again: only the rest is given.</source>
        <translation>Келгені сақталды. Қайта бастаңыз: қалғаны ғана беріледі.</translation>
    </message>
    <message>
        <source>What this device writes no longer counts in your office.</source>
        <translation>Бұл құрылғыда жазылған нәрсе орталықта енді есепке алынбайды.</translation>
    </message>
    <message>
        <source>What this is about is not here.</source>
        <translation>Бұл тиесілі жазба мұнда жоқ.</translation>
    </message>
    <message>
        <source>What waits is kept. Ask your office for the address.</source>
        <translation>Жіберуді күтіп тұрғанның бәрі сақталды. Мекенжайды орталығыңыздан нақтылаңыз.</translation>
    </message>
    <message>
        <source>What waits is kept. Ask your office for the password, and enter it.</source>
        <translation>Жіберуді күтіп тұрғанның бәрі сақталды. Құпиясөзді орталығыңыздан біліп, енгізіңіз.</translation>
    </message>
    <message>
        <source>What waits is kept. Connect to the network, then sync again.</source>
        <translation>Жіберуді күтіп тұрғанның бәрі сақталды. Желіге қосылып, алмасуды қайталаңыз.</translation>
    </message>
    <message>
        <source>What waits is kept. Plug in the stick, then sync again.</source>
        <translation>Жіберуді күтіп тұрғанның бәрі сақталды. Флешканы тағып, алмасуды қайталаңыз.</translation>
    </message>
    <message>
        <source>What waits is kept. Sync again later.</source>
        <translation>Жіберуді күтіп тұрғанның бәрі сақталды. Алмасуды кейінірек қайталаңыз.</translation>
    </message>
    <message>
        <source>What waits is kept. Tell those who look after the server.</source>
        <translation>Жіберуді күтіп тұрғанның бәрі сақталды. Серверге жауап беретіндерге хабарлаңыз.</translation>
    </message>
    <message>
        <source>What waits is kept. Tell those who look after this network, or sync by another one.</source>
        <translation>Жіберуді күтіп тұрғанның бәрі сақталды. Осы желіге жауап беретіндерге хабарлаңыз немесе басқа желі арқылы қайталаңыз.</translation>
    </message>
    <message>
        <source>What waits is too much for one file. Nothing was written.</source>
        <translation>Жіберуді күтіп тұрғандар бір файлға сыймайды. Ештеңе жазылған жоқ.</translation>
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
        <source>Write it anew; what was there stays as it is.</source>
        <translation>Қайта жазыңыз; бұрынғы жазба сол күйінде қалады.</translation>
    </message>
    <message>
        <source>Write it in your own vault, under your own name.</source>
        <translation>Мұны өз қоймаңызда, өз атыңыздан жазыңыз.</translation>
    </message>
    <message>
        <source>Write it into a folder, on a stick for instance.</source>
        <translation>Оны қалтаға, мысалы флешкаға жазыңыз.</translation>
    </message>
    <message>
        <source>Write it like 14:05.</source>
        <translation>Былай жазыңыз: 14:05.</translation>
    </message>
    <message>
        <source>Write it there.</source>
        <translation>Мұны сол жерде жазыңыз.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Алдымен жазбаны толтырыңыз.</translation>
    </message>
    <message>
        <source>Write the outbox once more.</source>
        <translation>Жіберілетіндерді қайта жазыңыз.</translation>
    </message>
    <message>
        <source>Write the user name in the first line and the password in the second.</source>
        <translation>Бірінші жолға пайдаланушы атын, екінші жолға құпиясөзді жазыңыз.</translation>
    </message>
    <message>
        <source>Write them in at most 200 letters.</source>
        <translation>200 таңбадан асырмаңыз.</translation>
    </message>
    <message>
        <source>Write what is asked for into its first line, save it and try again.</source>
        <translation>Керегін оның бірінші жолына жазып, сақтаңыз да, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Write what the client wants.</source>
        <translation>Қызмет алушы нені қалайтынын жазыңыз.</translation>
    </message>
    <message>
        <source>You do not work in this case any more.</source>
        <translation>Сіз енді бұл кейспен жұмыс істемейсіз.</translation>
    </message>
    <message>
        <source>Your office does not name this address: {place}</source>
        <translation>Орталығыңыз бұл мекенжайды көрсетпеген: {place}</translation>
    </message>
    <message>
        <source>Your office has not confirmed this device yet.</source>
        <translation>Орталығыңыз бұл құрылғыны әлі растаған жоқ.</translation>
    </message>
    <message>
        <source>Your office&apos;s list does not name the other laptop: it gets nothing.</source>
        <translation>Екінші ноутбук орталығыңыздың тізімінде жоқ: оған ештеңе берілмеді.</translation>
    </message>
    <message>
        <source>Your role in the office does not allow this.</source>
        <translation>Орталықтағы рөліңіз бұған мүмкіндік бермейді.</translation>
    </message>
    <message>
        <source>Your share of this disk is used up. Everything saved so far is safe.</source>
        <translation>Бұл дискіде сізге бөлінген орын таусылды. Осыған дейін сақталғанның бәрі орнында.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n bundle(s)</source>
        <translation>
            <numerusform>%n пакет</numerusform>
            <numerusform>%n пакет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) went to others: {codes}. The client&apos;s page says who leads it, and what becomes of what you wrote.</source>
        <translation>
            <numerusform>%n кейс басқаларға өтті: {codes}. Қызмет алушының бетінде кейсті кім жүргізетіні және сіз жазғанның не болатыны айтылған.</numerusform>
            <numerusform>%n кейс басқаларға өтті: {codes}. Қызмет алушының бетінде кейсті кім жүргізетіні және сіз жазғанның не болатыны айтылған.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n өзгеріс</numerusform>
            <numerusform>%n өзгеріс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) stay on this laptop alone. Only backups protect their records.</source>
        <translation>
            <numerusform>%n қызмет алушы тек осы ноутбукте қалады. Мұндай жазбаларды сақтық көшірмелер ғана қорғайды.</numerusform>
            <numerusform>%n қызмет алушы тек осы ноутбукте қалады. Мұндай жазбаларды сақтық көшірмелер ғана қорғайды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) fetched</source>
        <translation>
            <numerusform>%n файл алынды</numerusform>
            <numerusform>%n файл алынды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) received</source>
        <translation>
            <numerusform>%n файл қабылданды</numerusform>
            <numerusform>%n файл қабылданды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) sent</source>
        <translation>
            <numerusform>%n файл жіберілді</numerusform>
            <numerusform>%n файл жіберілді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished bundle(s) lie here that this vault knows nothing of: it was probably put back from an older copy. They are kept and not sent. Tell your office.</source>
        <translation>
            <numerusform>Мұнда бұл қоймаға белгісіз %n дайын пакет жатыр: қойма бұрынғырақ көшірмеден қалпына келтірілген болуы мүмкін. Пакет сақталады, бірақ жіберілмейді. Орталыққа хабарлаңыз.</numerusform>
            <numerusform>Мұнда бұл қоймаға белгісіз %n дайын пакет жатыр: қойма бұрынғырақ көшірмеден қалпына келтірілген болуы мүмкін. Пакет сақталады, бірақ жіберілмейді. Орталыққа хабарлаңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>A counsellor&apos;s laptop did not take everything.</source>
        <translation>Кеңесшінің ноутбугі бәрін қабылдаған жоқ.</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Деректер пакеті</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Алмасу жүріп жатыр…</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Алу</translation>
    </message>
    <message>
        <source>It has arrived and was read, as was proved by telephone.</source>
        <translation>Пакет жетті және оқылды: бұл телефон арқылы дәлелденді.</translation>
    </message>
    <message>
        <source>It has arrived, as was proved by telephone.</source>
        <translation>Пакет жетті: бұл телефон арқылы дәлелденді.</translation>
    </message>
    <message>
        <source>It has arrived. There is nothing to do.</source>
        <translation>Пакет жетті. Ештеңе істеудің қажеті жоқ.</translation>
    </message>
    <message>
        <source>It is on its way. It counts once it is said to be held.</source>
        <translation>Пакет жолда. Растама келгенде есепке алынады.</translation>
    </message>
    <message>
        <source>It is sent by itself once the office has updated its program.</source>
        <translation>Орталық бағдарламасын жаңартқанда өзі жіберіледі.</translation>
    </message>
    <message>
        <source>It waits here. The next sync sends it.</source>
        <translation>Пакет осында күтіп тұр. Оны келесі синхрондау жібереді.</translation>
    </message>
    <message>
        <source>Last word from a counsellor: {moment}</source>
        <translation>Кеңесшіден соңғы хабар: {moment}</translation>
    </message>
    <message>
        <source>Last word from the office: {moment}</source>
        <translation>Орталықтан соңғы хабар: {moment}</translation>
    </message>
    <message>
        <source>Nothing was to be sent, and nothing new has come.</source>
        <translation>Жіберетін ештеңе болған жоқ, жаңа ештеңе келмеді.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Мөрлеу</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>Sent {moment}: your office has not taken this laptop in yet. Ask it to import what you sent, and whether your invitation still counts. If it was withdrawn, nothing here is lost.</source>
        <translation>Жіберілді: {moment}. Орталық бұл ноутбукті әлі қабылдаған жоқ. Жібергеніңізді қабылдауын сұраңыз, шақыруыңыз әлі жарамды ма, соны да біліңіз. Егер ол қайтарып алынған болса, мұнда ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>Something waits at the office. Nothing is lost.</source>
        <translation>Жіберілгеннің бір бөлігі орталықта күтіп тұр. Ештеңе жоғалған жоқ.</translation>
    </message>
    <message>
        <source>Something waits on a counsellor&apos;s laptop. Nothing is lost.</source>
        <translation>Жіберілгеннің бір бөлігі кеңесшінің ноутбугінде күтіп тұр. Ештеңе жоғалған жоқ.</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Talk to the counsellor.</source>
        <translation>Кеңесшімен сөйлесіңіз.</translation>
    </message>
    <message>
        <source>The office did not take everything.</source>
        <translation>Орталық бәрін қабылдаған жоқ.</translation>
    </message>
    <message>
        <source>The office has let in what you wrote late; it counts now.</source>
        <translation>Орталық кеш жазғаныңызды қабылдады: енді ол есепке алынады.</translation>
    </message>
    <message>
        <source>The office&apos;s records have a twin, or were put back from a copy. Nothing was deleted; what is lacking here travels again. Go on with only one of the two. If they were put back: a client who was erased after that copy is here again. Laptops that know of it ask for the erasure anew, in the Inbox. Hiding this notice changes nothing else; it comes back if another twin is found.</source>
        <translation>Орталық жазбаларының егіз көшірмесі бар немесе олар сақтық көшірмеден қалпына келтірілген. Ештеңе жойылған жоқ: мұнда жетпейтіні қайта келеді. Екеуінің тек біреуімен жұмысты жалғастырыңыз. Егер қалпына келтірілген болса: сол көшірмеден кейін деректері жойылған қызмет алушы қайтадан осында. Бұл туралы білетін ноутбуктер «Келгендерде» жоюды қайта сұрайды. Бұл хабарды жасырғанда басқа ештеңе өзгермейді; тағы бір егіз көшірме табылса, хабар қайта шығады.</translation>
    </message>
    <message>
        <source>This laptop has a twin, or was put back from a copy. Nothing was deleted; what the office lacks travels again. Tell the office, and go on with only one of the two. Hiding this notice changes nothing else; it comes back if another twin is found.</source>
        <translation>Бұл ноутбуктің егіз көшірмесі бар немесе ол сақтық көшірмеден қалпына келтірілген. Ештеңе өшірілген жоқ; орталықта жоқ деректер қайта жіберіледі. Орталыққа хабарлаңыз да, екеуінің біреуінде ғана жұмысты жалғастырыңыз. Бұл хабарды жасырсаңыз, басқа ештеңе өзгермейді; тағы бір егіз көшірме табылса, хабар қайта шығады.</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Тазалау</translation>
    </message>
    <message>
        <source>Waits for the office&apos;s update: {count}</source>
        <translation>Орталықтағы жаңартуды күтуде: {count}</translation>
    </message>
    <message>
        <source>Words of this device. Read them out when your office confirms it:</source>
        <translation>Осы құрылғының сөздері. Орталық растайтын кезде оларды дауыстап оқып беріңіз:</translation>
    </message>
    <message>
        <source>Words of this device. Your office has compared them:</source>
        <translation>Осы құрылғының сөздері. Орталық оларды салыстырып қойған:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{bundles} — not yet at the office. The next sync sends what is missing again.</source>
        <translation>{bundles} — орталыққа әлі жетпеді. Келесі синхрондау жетпегенін қайта жібереді.</translation>
    </message>
    <message>
        <source>{bundles} — not yet with the counsellor. The next sync sends what is missing again.</source>
        <translation>{bundles} — кеңесшіге әлі жетпеді. Келесі синхрондау жетпегенін қайта жібереді.</translation>
    </message>
</context>
<context>
    <name>ExchangeLine</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n өзгеріс әлі жіберілген жоқ</numerusform>
            <numerusform>%n өзгеріс әлі жіберілген жоқ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting for an answer</source>
        <translation>
            <numerusform>%n өзгеріс жауап күтуде</numerusform>
            <numerusform>%n өзгеріс жауап күтуде</numerusform>
        </translation>
    </message>
    <message>
        <source>Last word from a counsellor: {moment}</source>
        <translation>Кеңесшіден соңғы хабар: {moment}</translation>
    </message>
    <message>
        <source>No counsellor has been heard of yet</source>
        <translation>Кеңесшілерден әзірге ештеңе келген жоқ</translation>
    </message>
    <message>
        <source>Office has received everything up to yesterday, {time}</source>
        <translation>Орталық кешегі {time} уақытына дейінгінің бәрін алды</translation>
    </message>
    <message>
        <source>Office has received everything up to {date}, {time}</source>
        <translation>Орталық {date} күнгі {time} уақытына дейінгінің бәрін алды</translation>
    </message>
    <message>
        <source>Office has received everything up to {time}</source>
        <translation>Орталық {time} уақытына дейінгінің бәрін алды</translation>
    </message>
    <message>
        <source>Office holds everything up to yesterday, {time}</source>
        <translation>Орталық кешегі {time} уақытына дейінгінің бәрін алды</translation>
    </message>
    <message>
        <source>Office holds everything up to {date}, {time}</source>
        <translation>Орталық {date} күнгі {time} уақытына дейінгінің бәрін алды</translation>
    </message>
    <message>
        <source>Office holds everything up to {time}</source>
        <translation>Орталық {time} уақытына дейінгінің бәрін алды</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Times are counted from the last known one; set the clock.</source>
        <translation>Бұл компьютердің сағаты дұрыс емес. Уақыт соңғы белгілі уақыттан бастап есептеледі; сағатты дұрыстаңыз.</translation>
    </message>
    <message>
        <source>The office has received nothing yet</source>
        <translation>Орталық әлі ештеңе алған жоқ</translation>
    </message>
    <message>
        <source>The office lacks something of before</source>
        <translation>Орталыққа бұрынғыдан бірдеңе жетпей тұр</translation>
    </message>
    <message>
        <source>This vault has not joined an office.</source>
        <translation>Бұл қойма орталыққа қосылмаған.</translation>
    </message>
    <message>
        <source>all answers have arrived</source>
        <translation>барлық жауап жетті</translation>
    </message>
    <message>
        <source>answers not confirmed yet: {count}</source>
        <translation>растамасы әлі келмеген жауаптар: {count}</translation>
    </message>
    <message>
        <source>answers not sent yet: {count}</source>
        <translation>әлі жіберілмеген жауаптар: {count}</translation>
    </message>
    <message>
        <source>counsellors not told yet what is new: {count}</source>
        <translation>орталық жаңалығын әлі алмаған кеңесшілер: {count}</translation>
    </message>
    <message>
        <source>no answer is owed</source>
        <translation>ешкім жауап күтіп тұрған жоқ</translation>
    </message>
    <message>
        <source>not taken: {count}</source>
        <translation>қабылданбады: {count}</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>жіберетін ештеңе жоқ</translation>
    </message>
    <message>
        <source>receipts not sent yet: {count}</source>
        <translation>әлі жіберілмеген растамалар: {count}</translation>
    </message>
    <message>
        <source>sent {moment}, no answer yet</source>
        <translation>жіберілді: {moment}, жауап жоқ</translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation>жіберілді, жауап жоқ</translation>
    </message>
    <message>
        <source>wait for a decision: {count}</source>
        <translation>шешім күтуде: {count}</translation>
    </message>
    <message>
        <source>wait for an update: {count}</source>
        <translation>жаңартуды күтуде: {count}</translation>
    </message>
</context>
<context>
    <name>ExchangeNotices</name>
    <message>
        <source>Hide this notice</source>
        <translation>Хабарды жасыру</translation>
    </message>
    <message>
        <source>Nothing else changes. It is shown again when there is something new.</source>
        <translation>Басқа ештеңе өзгермейді. Жаңа нәрсе болса, хабар қайта шығады.</translation>
    </message>
    <message>
        <source>cases of others</source>
        <translation>басқаларға өткен кейстер</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>қабылданбаған сұраулар</translation>
    </message>
    <message>
        <source>late work</source>
        <translation>кеш келген жазбалар</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>қабылданбағаны</translation>
    </message>
    <message>
        <source>twin</source>
        <translation>егіз көшірме</translation>
    </message>
    <message>
        <source>unknown bundles</source>
        <translation>белгісіз пакеттер</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Bundles of this device</source>
        <translation>Осы құрылғының пакеттері</translation>
    </message>
    <message>
        <source>Choose folder or stick…</source>
        <translation>Қалтаны немесе флешканы таңдау…</translation>
    </message>
    <message>
        <source>Folder or stick for the exchange</source>
        <translation>Алмасуға арналған қалта немесе флешка</translation>
    </message>
    <message>
        <source>Hidden. The list of bundles still says what was not taken: press Enter.</source>
        <translation>Жасырылды. Не қабылданбағаны пакеттер тізімінде бұрынғыша көрінеді: Enter басыңыз.</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet.</source>
        <translation>Әзірге ештеңе мөрленбеген.</translation>
    </message>
    <message>
        <source>Stopped. What was sent or taken in stays; sync again for the rest.</source>
        <translation>Тоқтатылды. Жіберілгені мен қабылданғаны сақталды; қалғаны келесі алмасуда кетеді.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
</context>
<context>
    <name>FinalDialog</name>
    <message>
        <source>Here only Space on the button confirms.</source>
        <translation>Пернетақтамен мұнда түймедегі бос орын пернесі ғана растайды.</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>Жазбадан іздеу</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Табылмады</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Келесі орын</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Алдыңғы орын</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count} ішінен {number}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>{all} қадамның {number}-қадамы</translation>
    </message>
</context>
<context>
    <name>FollowUpsSection</name>
    <message>
        <source>Add…</source>
        <translation>Қосу…</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Өзгерту…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Істелді</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Істелді</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Істелді…</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Бақылау байланысы</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Бақылау байланыстары</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Жаңа бақылау байланысы</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Әлі істелмеген</translation>
    </message>
    <message>
        <source>Nothing is to be done by a day.</source>
        <translation>Мерзімге белгіленген ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Today calls it to mind from a week before that day.</source>
        <translation>«Бүгін» беті ол туралы мерзімінен бір апта бұрын еске салады.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>What came of it may stay empty.</source>
        <translation>Нәтижесін толтырмауға болады.</translation>
    </message>
    <message>
        <source>What came of it: {outcome}</source>
        <translation>Нәтижесі: {outcome}</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Не істеу керек</translation>
    </message>
    <message>
        <source>Write what is to be done first.</source>
        <translation>Алдымен не істеу керегін жазыңыз.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>A colleague in the case</source>
        <translation>Кейстегі әріптес</translation>
    </message>
    <message>
        <source>A follow-up, changed</source>
        <translation>Бақылау байланысын өзгерту</translation>
    </message>
    <message>
        <source>A note in the wrong file</source>
        <translation>Жазба басқа қызмет алушыда</translation>
    </message>
    <message>
        <source>A server for the exchange</source>
        <translation>Алмасу сервері</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>How the session ended</source>
        <translation>Сессия қалай аяқталды</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Жеке деректер</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Шақыру</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Жаңа қызмет алушы</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Жаңа бақылау байланысы</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Жаңа мақсат</translation>
    </message>
    <message>
        <source>Other words for a goal</source>
        <translation>Мақсаттың басқаша айтылуы</translation>
    </message>
    <message>
        <source>Stage of the work</source>
        <translation>Жұмыс кезеңі</translation>
    </message>
    <message>
        <source>Times of a session</source>
        <translation>Сессия уақыты</translation>
    </message>
    <message>
        <source>What came of a follow-up</source>
        <translation>Бақылау байланысының нәтижесі</translation>
    </message>
    <message>
        <source>Why a request is declined</source>
        <translation>Сұрау неге қабылданбайды</translation>
    </message>
    <message>
        <source>Why the identity is opened</source>
        <translation>Жеке деректер не үшін ашылады</translation>
    </message>
    <message>
        <source>Why to erase</source>
        <translation>Жою себебі</translation>
    </message>
    <message>
        <source>Withdrawal of consent</source>
        <translation>Келісімді қайтарып алу</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Жұмыс аты</translation>
    </message>
    <message>
        <source>Written consent</source>
        <translation>Жазбаша келісім</translation>
    </message>
    <message>
        <source>You were writing: {form}</source>
        <translation>Аяқталмай қалды: {form}</translation>
    </message>
    <message>
        <source>You were writing: {form} · {code}</source>
        <translation>Аяқталмай қалды: {form} · {code}</translation>
    </message>
</context>
<context>
    <name>GatheredButtons</name>
    <message>
        <source>More</source>
        <translation>Тағы</translation>
    </message>
    <message>
        <source>More about this note</source>
        <translation>Осы жазба туралы тағы</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Closed · {ratings}</source>
        <translation>Жабылған · {ratings}</translation>
    </message>
    <message>
        <source>Not rated yet. 0: nothing of it, 10: all of it.</source>
        <translation>Әлі бағаланбаған. 0: ештеңе болған жоқ, 10: бәрі орындалды.</translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation>Басқаша жазу…</translation>
    </message>
    <message>
        <source>The client says {value} of 10</source>
        <translation>Қызмет алушының бағасы: 10 балдан {value}</translation>
    </message>
    <message>
        <source>{button}: {goal}</source>
        <translation>{button}: {goal}</translation>
    </message>
    <message>
        <source>{ratings} · last on {date}</source>
        <translation>{ratings} · соңғысы {date}</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Goal</source>
        <translation>Мақсат</translation>
    </message>
    <message>
        <source>In the client&apos;s own words. Your own aims go into the plan.</source>
        <translation>Қызмет алушының өз сөзімен. Өз міндеттеріңіз жоспарға жазылады.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>What the client wants</source>
        <translation>Қызмет алушы нені қалайды</translation>
    </message>
    <message>
        <source>Write the goal first.</source>
        <translation>Алдымен мақсатты жазыңыз.</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>Goals</source>
        <translation>Мақсаттар</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Жаңа мақсат</translation>
    </message>
    <message>
        <source>No goal yet: ask what the client wants to be different.</source>
        <translation>Әзірге мақсат жоқ: қызмет алушы нені өзгерткісі келетінін сұраңыз.</translation>
    </message>
</context>
<context>
    <name>HandedOver</name>
    <message>
        <source>Bundles are left in this folder and fetched from it, now and with every sync: {folder}</source>
        <translation>Пакеттер осы қалтаға қойылады және одан алынады, қазір және әр синхрондауда: {folder}</translation>
    </message>
    <message>
        <source>Exchange here</source>
        <translation>Осы жерде алмасу</translation>
    </message>
    <message>
        <source>Exchange with your counsellors here?</source>
        <translation>Кеңесшілермен осы жерде алмасу керек пе?</translation>
    </message>
    <message>
        <source>Exchange with your office here?</source>
        <translation>Орталықпен осы жерде алмасу керек пе?</translation>
    </message>
</context>
<context>
    <name>HandedOverFiles</name>
    <message numerus="yes">
        <source>%n file(s) wait here and are taken in after unlocking.</source>
        <translation>
            <numerusform>%n файл осында күтіп тұр, құлып ашылғаннан кейін қабылданады.</numerusform>
            <numerusform>%n файл осында күтіп тұр, құлып ашылғаннан кейін қабылданады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock, and restore from it…</source>
        <translation>Құлыптап, содан қалпына келтіру…</translation>
    </message>
    <message>
        <source>This folder is a vault or a backup of one: {name}</source>
        <translation>Бұл қалта — қойма немесе оның сақтық көшірмесі: {name}</translation>
    </message>
    <message>
        <source>This is no bundle, no invitation and no folder: {name}. Nothing was done.</source>
        <translation>Бұл пакет те, шақыру да, қалта да емес: {name}. Ештеңе жасалмады.</translation>
    </message>
</context>
<context>
    <name>HeaderQuestions</name>
    <message>
        <source>Your supervisor was asked to close this case.</source>
        <translation>Бұл кейсті жабу супервизордан сұралды.</translation>
    </message>
</context>
<context>
    <name>HeaderSection</name>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>How you meet</source>
        <translation>Қалай кездесесіз</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Жаңа жазба</translation>
    </message>
    <message>
        <source>under 18</source>
        <translation>жасы 18-ге толмаған</translation>
    </message>
    <message>
        <source>{stage}, since {date}</source>
        <translation>{stage}, {date} күнінен бастап</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Later</source>
        <translation>Кейін</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Everything may stay empty. Lists never show any of it.</source>
        <translation>Бәрін бос қалдыруға болады. Тізімдерде бұл ешқашан көрсетілмейді.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Толық аты-жөні</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Жеке деректер</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Ескертпелер</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>The year of birth has four digits.</source>
        <translation>Туған жыл төрт цифрдан тұрады.</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Туған жылы</translation>
    </message>
</context>
<context>
    <name>IdleLockCard</name>
    <message>
        <source>Lock</source>
        <translation>Құлып</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Әрекетсіздікте құлыптау</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>Already imported</source>
        <translation>Бұрын қабылданған</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Бөлек қойылды</translation>
    </message>
    <message>
        <source>Waiting for an earlier one</source>
        <translation>Алдыңғысын күтуде</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Шешім күтуде</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Changes</source>
        <translation>Өзгерістер</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Decline the request</source>
        <translation>Сұрауды қабылдамау</translation>
    </message>
    <message>
        <source>Decline this?</source>
        <translation>Мұны қабылдамайсыз ба?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Біржола жою</translation>
    </message>
    <message>
        <source>Erase {client} for good?</source>
        <translation>{client} деректерін біржола жою керек пе?</translation>
    </message>
    <message>
        <source>Everything about {client} is erased: here and now in this vault and its automatic backups, and on every laptop with its next sync. Notes, sessions, goals, consents: only the code and the day stay. Nothing can undo it.</source>
        <translation>{client} туралы барлық дерек жойылады: осы қоймада және оның автоматты көшірмелерінде қазір, ал әр ноутбукте келесі синхрондау кезінде. Жазбалар, сессиялар, мақсаттар, келісімдер: тек код пен күні қалады. Мұны қайтару мүмкін емес.</translation>
    </message>
    <message>
        <source>Everything stays as it is. Its author is told that it was declined; no reason goes along, so say it yourself.</source>
        <translation>Бәрі сол күйінде қалады. Авторға қабылданбағаны айтылады, бірақ себебі бірге бармайды: оны өзіңіз айтыңыз.</translation>
    </message>
    <message>
        <source>Everything stays as it is. Whoever asked reads the reason.</source>
        <translation>Бәрі бұрынғыша қалады. Себебін сұраған адам оқиды.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Рұқсат беру</translation>
    </message>
    <message>
        <source>Grant this?</source>
        <translation>Бұған рұқсат беру керек пе?</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Қабылданды</translation>
    </message>
    <message>
        <source>It is done at once, and whoever asked is told with the next sync.</source>
        <translation>Бұл бірден орындалады; сұраған адам оны келесі синхрондауда біледі.</translation>
    </message>
    <message>
        <source>It stands in the case from now on, and everybody who works there gets it. Nothing takes it out again.</source>
        <translation>Енді бұл кейстің бөлігі болады, оны кейсте жұмыс істейтіндердің бәрі алады. Оны кері алып тастау мүмкін емес.</translation>
    </message>
    <message>
        <source>It stays on the laptop on which it was written, and its author is told. Another supervisor may still let it in.</source>
        <translation>Жазба өзі жазылған ноутбукте қалады, ал авторына хабарланады. Басқа супервизор оны кейін де енгізе алады.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Keep the records of {client} here?</source>
        <translation>{client} жазбалары осында сақталсын ба?</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Енгізбеу</translation>
    </message>
    <message>
        <source>Leave this out?</source>
        <translation>Бұл жазба енгізілмесін бе?</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Енгізу</translation>
    </message>
    <message>
        <source>Let this in?</source>
        <translation>Мұны енгізу керек пе?</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>On the laptop the client stays erased; its counsellor is told.</source>
        <translation>Ноутбукте қызмет алушының деректері жойылған күйінде қалады; кеңесшіге бұл хабарланады.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Сұрау</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Себебін бірер сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Мөрленген</translation>
    </message>
    <message>
        <source>Set aside because</source>
        <translation>Неге бөлек қойылды</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Unknown device, code {code}</source>
        <translation>Белгісіз құрылғы, коды {code}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Не</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Не келді</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Не істеу керек</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>laptop since {date}</source>
        <translation>ноутбук {date} күнінен бастап</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n bundle(s) imported</source>
        <translation>
            <numerusform>%n пакет қабылданды</numerusform>
            <numerusform>%n пакет қабылданды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait to be confirmed by their words.</source>
        <translation>
            <numerusform>%n құрылғы растауды күтуде: сөздерін салыстырыңыз.</numerusform>
            <numerusform>%n құрылғы растауды күтуде: сөздерін салыстырыңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n бөлек қойылды</numerusform>
            <numerusform>%n бөлек қойылды</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Пакеттер</translation>
    </message>
    <message>
        <source>Bundles to import</source>
        <translation>Қабылданатын пакеттер</translation>
    </message>
    <message>
        <source>Folder with bundles</source>
        <translation>Пакеттер қалтасы</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Қалтаны қабылдау…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Файлдарды қабылдау…</translation>
    </message>
    <message>
        <source>Imported, by sender</source>
        <translation>Қабылданғандар, жіберушілер бойынша</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Қабылдануда…</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Назар аударуды қажет етеді</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Қабылданбағандар</translation>
    </message>
    <message>
        <source>Send receipts</source>
        <translation>Растамаларды жіберу</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Бөлек қойылған</translation>
    </message>
    <message>
        <source>This import</source>
        <translation>Қабылдау нәтижесі</translation>
    </message>
    <message>
        <source>{done} of {all} files</source>
        <translation>{all} файлдың {done} файлы</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Copy for 30 seconds</source>
        <translation>30 секундқа көшіру</translation>
    </message>
    <message>
        <source>I have told them</source>
        <translation>Сөздер айтылды</translation>
    </message>
    <message>
        <source>Let the person repeat two words, or read them from your paper.</source>
        <translation>Адамнан екі сөзді қайталауды сұраңыз немесе оларды қағазыңыздан оқыңыз.</translation>
    </message>
    <message>
        <source>Never send the words and the file the same way. The words are not kept.</source>
        <translation>Сөздер мен файлды ешқашан бір жолмен жібермеңіз. Сөздер еш жерде сақталмайды.</translation>
    </message>
    <message>
        <source>Seven words for {name}</source>
        <translation>Жеті сөз: {name}</translation>
    </message>
    <message>
        <source>Tell them by voice: they open the invitation.</source>
        <translation>Оларды ауызша айтыңыз: шақыруды солар ашады.</translation>
    </message>
    <message>
        <source>The file: {place}</source>
        <translation>Файл: {place}</translation>
    </message>
</context>
<context>
    <name>InvitationRow</name>
    <message>
        <source>Invited: {moment}. Nothing shows yet that the words were told.</source>
        <translation>Шақырылды: {moment}. Сөздер әлі айтылмаған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Invited: {moment}. The words are told.</source>
        <translation>Шақырылды: {moment}. Сөздер айтылды.</translation>
    </message>
    <message>
        <source>New file and words…</source>
        <translation>Жаңа файл мен сөздер…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Қайтарып алу…</translation>
    </message>
</context>
<context>
    <name>InvitationsPanel</name>
    <message>
        <source>Open invitations</source>
        <translation>Күші бар шақырулар</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite a counsellor</source>
        <translation>Кеңесшіні шақыру</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Save the invitation…</source>
        <translation>Шақыруды сақтау…</translation>
    </message>
    <message>
        <source>The invitation is a file. It opens with seven words that you tell by voice.</source>
        <translation>Шақыру — бұл файл. Оны сіз ауызша айтатын жеті сөз ашады.</translation>
    </message>
    <message>
        <source>Write the name first.</source>
        <translation>Алдымен атын жазыңыз.</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Choose the file that your office gave you, and type the seven words you heard.</source>
        <translation>Орталық берген файлды таңдап, естіген жеті сөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Файлды таңдау…</translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation>Шақыруды таңдаңыз</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Файл әлі таңдалмаған</translation>
    </message>
    <message>
        <source>Open the invitation</source>
        <translation>Шақыруды ашу</translation>
    </message>
    <message>
        <source>Opening the invitation</source>
        <translation>Шақыру ашылуда</translation>
    </message>
    <message>
        <source>The seven words</source>
        <translation>Жеті сөз</translation>
    </message>
    <message>
        <source>Your invitation</source>
        <translation>Сіздің шақыруыңыз</translation>
    </message>
    <message>
        <source>{office} invites {name}.</source>
        <translation>Сізді шақыратын орталық: {office}. Сіздің атыңыз: {name}.</translation>
    </message>
</context>
<context>
    <name>KeptTextDialog</name>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
</context>
<context>
    <name>KeyRenewing</name>
    <message>
        <source>The new kit counts. Destroy the old paper.</source>
        <translation>Жаңа парақ күшіне енді. Ескісін жойыңыз.</translation>
    </message>
    <message>
        <source>The new recovery key counts. Laptops hear of it with their next sync.</source>
        <translation>Жаңа қалпына келтіру кілті күшіне енді. Ноутбуктер ол туралы келесі синхрондауда біледі.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Құпия сөз тіркесі өзгертілді.</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>Saved. Lock the stick away, far from this computer. The file: {place}</source>
        <translation>Сақталды. Флешканы осы компьютерден алыс, құлыпты жерде сақтаңыз. Файл: {place}</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Addendum</source>
        <translation>Толықтыру</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Кейс</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Қызмет алушы</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім</translation>
    </message>
    <message>
        <source>Corrected session</source>
        <translation>Түзетілген сессия</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Өтініш</translation>
    </message>
    <message>
        <source>Entry in the access log</source>
        <translation>Қолжетімділік журналының жолы</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Бақылау байланысы</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Мақсат</translation>
    </message>
    <message>
        <source>Goal rating</source>
        <translation>Мақсатты бағалау</translation>
    </message>
    <message>
        <source>Hold on erasing</source>
        <translation>Жоюға тыйым</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Жеке деректер</translation>
    </message>
    <message>
        <source>Late work let in</source>
        <translation>Кеш келген жазба енгізілді</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Note marked as misfiled</source>
        <translation>Қате орналастырылған жазба</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Деректер</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Сұрау</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>Қайтарып алынған қолтаңба</translation>
    </message>
    <message>
        <source>Stage of the work</source>
        <translation>Жұмыс кезеңі</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Жұмыс аты</translation>
    </message>
</context>
<context>
    <name>KitDialog</name>
    <message>
        <source>A new recovery kit</source>
        <translation>Жаңа қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>Copy these seven words by hand, with their numbers.</source>
        <translation>Осы жеті сөзді нөмірлерімен қолмен көшіріп жазыңыз.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>When you are done the old words no longer open this computer&apos;s records. Backups made before still open with them: then destroy the old paper.</source>
        <translation>Бұдан кейін ескі сөздер осы компьютердегі жазбаларды ашпайды, бірақ бұрынғы сақтық көшірмелерді ашады: ескі парақты жойыңыз.</translation>
    </message>
    <message>
        <source>Write the words down, or choose “Later”: until then the old kit counts.</source>
        <translation>Сөздерді жазып алыңыз немесе «Кейін» дегенді таңдаңыз: оған дейін ескі парақ күшінде.</translation>
    </message>
</context>
<context>
    <name>KitSheet</name>
    <message>
        <source>Keep this sheet apart from the laptop. Do not photograph it; copy it by hand.</source>
        <translation>Бұл парақты ноутбуктен бөлек сақтаңыз. Суретке түсірмеңіз; қолмен көшіріңіз.</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Қалпына келтіру сөздері</translation>
    </message>
</context>
<context>
    <name>KitStep</name>
    <message>
        <source>Copy these seven words onto paper by hand, with their numbers. They open your records when the passphrase is forgotten.</source>
        <translation>Осы жеті сөзді нөмірлерімен бірге қағазға қолмен көшіріп жазыңыз. Құпия сөз тіркесі ұмытылса, жазбаларыңызды солар ашады.</translation>
    </message>
    <message>
        <source>I have copied them</source>
        <translation>Көшіріп жаздым</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>Take no photo and save no file: whoever has these words can read everything. Keep the paper where nobody looks, apart from the laptop.</source>
        <translation>Суретке түсірмеңіз, файлға сақтамаңыз: осы сөздер кімде болса, сол бәрін оқи алады. Қағазды ноутбуктен бөлек, ешкім іздемейтін жерде сақтаңыз.</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>In which language do you work? You can change it at any time.</source>
        <translation>Қай тілде жұмыс істейсіз? Оны кез келген уақытта өзгертуге болады.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Қош келдіңіз</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>Signed.</source>
        <translation>Қол қойылды.</translation>
    </message>
    <message>
        <source>Signed. It goes to the office, which decides whether it counts.</source>
        <translation>Қол қойылды. Жазба орталыққа жетеді: оның есепке алынуын сонда шешеді.</translation>
    </message>
    <message>
        <source>Signed. What is decided about the closed file holds for it too.</source>
        <translation>Қол қойылды. Жабық жазбалар туралы шешім оған да қатысты болады.</translation>
    </message>
    <message>
        <source>This case is somebody else&apos;s now. You can finish what you began: once signed it goes to the office, which decides whether it counts.</source>
        <translation>Бұл кейсті енді басқа адам жүргізеді. Бастағаныңызды аяқтауға болады: қол қойылған соң ол орталыққа жетеді, есепке алынуын сонда шешеді.</translation>
    </message>
    <message>
        <source>This file is closed: it was asked to be erased. You can finish what you began; what is decided about the file holds for it too.</source>
        <translation>Бұл жазбалар жабық: оларды жою сұралған. Бастағаныңызды аяқтауға болады; жазбалар туралы шешім оған да қатысты болады.</translation>
    </message>
</context>
<context>
    <name>LateBackupCard</name>
    <message>
        <source>Back up now…</source>
        <translation>Көшірме жасау…</translation>
    </message>
    <message>
        <source>If this computer is lost or breaks, all since then is gone.</source>
        <translation>Компьютер жоғалса немесе бұзылса, содан бері жазылғанның бәрі жоғалады.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Сақтық көшірме жасаңыз</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>Соңғы сақтық көшірме %n күн бұрын жасалған.</numerusform>
            <numerusform>Соңғы сақтық көшірме %n күн бұрын жасалған.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no backup yet, after %n day(s) of work.</source>
        <translation>
            <numerusform>Жұмыс басталғалы %n күн өтті, сақтық көшірме әлі жоқ.</numerusform>
            <numerusform>Жұмыс басталғалы %n күн өтті, сақтық көшірме әлі жоқ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>A session is paused</source>
        <translation>Сессия кідіртілген</translation>
    </message>
    <message>
        <source>A session is running</source>
        <translation>Сессия жүріп жатыр</translation>
    </message>
    <message>
        <source>Close; it stays paused</source>
        <translation>Жабу, сессия кідіртілген күйде қалады</translation>
    </message>
    <message>
        <source>Close; the time runs on</source>
        <translation>Жабу, уақыт жүре береді</translation>
    </message>
    <message>
        <source>If you close the program now, the session stays paused: it is there again when you unlock, and you go on with it or stop it then.</source>
        <translation>Бағдарламаны қазір жапсаңыз, сессия кідіртілген күйде қалады: қайта кіргенде оны жалғастырасыз немесе тоқтатасыз.</translation>
    </message>
    <message>
        <source>If you close the program now, the session&apos;s time runs on: it is there again when you unlock, and you stop it then.</source>
        <translation>Бағдарламаны қазір жапсаңыз, сессия уақыты жүре береді: қайта кіргенде оны көресіз және сонда тоқтатасыз.</translation>
    </message>
    <message>
        <source>Stop the session first…</source>
        <translation>Алдымен сессияны тоқтату…</translation>
    </message>
</context>
<context>
    <name>LeftCaseSection</name>
    <message>
        <source>A text that you have not signed stays on this laptop until you sign or discard it.</source>
        <translation>Қол қойылмаған мәтін сіз қол қойғанша немесе өшіргенше осы ноутбукте қалады.</translation>
    </message>
    <message>
        <source>Let in by the office, as it said on {date}: {kinds}.</source>
        <translation>Орталық қабылдады, бұл туралы {date} күні хабарлады: {kinds}.</translation>
    </message>
    <message>
        <source>What you had written or begun before you learned this goes to the office, which decides whether it counts; what is begun you can still finish and sign.</source>
        <translation>Мұны білгенге дейін жазғаныңыз бен бастағаныңыз орталыққа жетеді: есепке алынуын сонда шешеді; басталғанын әлі аяқтап, қол қоюға болады.</translation>
    </message>
    <message>
        <source>You can read what is here; nothing new is begun in it.</source>
        <translation>Мұндағының бәрін оқуға болады; жаңа ештеңе басталмайды.</translation>
    </message>
    <message>
        <source>You do not work in this case any more.</source>
        <translation>Сіз енді бұл кейспен жұмыс істемейсіз.</translation>
    </message>
    <message>
        <source>{name} leads it.</source>
        <translation>Оны {name} жүргізеді.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>{field}: at most {most} letters; this has {has}.</source>
        <translation>{field}: ең көбі {most} таңба, мұнда {has}.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Arabic letters</source>
        <translation>Араб әріптері</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock қосулы</translation>
    </message>
    <message>
        <source>Counsellor is locked</source>
        <translation>Counsellor құлыпталған</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>Кирилл әріптері</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Енгізілгенді жасыру</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Латын әріптері</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Қойма ашылуда</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-код</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Сақтық көшірмеден қалпына келтіру…</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Енгізілгенді көрсету</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Алдымен құпия сөз тіркесін енгізіңіз.</translation>
    </message>
    <message>
        <source>Type the seven words of the kit first.</source>
        <translation>Алдымен парақтағы жеті сөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Құлпын ашу</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Құпия сөз тіркесін енгізу</translation>
    </message>
    <message>
        <source>Use the recovery kit</source>
        <translation>Қалпына келтіру парағын пайдалану</translation>
    </message>
    <message>
        <source>Words of the recovery kit</source>
        <translation>Қалпына келтіру парағының сөздері</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Unlock now to go on with what is there.</source>
        <translation>Жалғастыру үшін құлпын ашыңыз.</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message numerus="yes">
        <source>%n file(s) not taken in</source>
        <translation>
            <numerusform>%n файл қабылданбады</numerusform>
            <numerusform>%n файл қабылданбады</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) given</source>
        <translation>
            <numerusform>%n мөрленген файл берілді</numerusform>
            <numerusform>%n мөрленген файл берілді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) taken in</source>
        <translation>
            <numerusform>%n мөрленген файл қабылданды</numerusform>
            <numerusform>%n мөрленген файл қабылданды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) to carry on: they go with your next sync</source>
        <translation>
            <numerusform>Әрі қарай жеткізуге %n мөрленген файл алынды: келесі алмасуда кетеді</numerusform>
            <numerusform>Әрі қарай жеткізуге %n мөрленген файл алынды: келесі алмасуда кетеді</numerusform>
        </translation>
    </message>
    <message>
        <source>Both had everything already.</source>
        <translation>Екеуінде де бәрі бар екен.</translation>
    </message>
    <message>
        <source>You have met: {name}</source>
        <translation>Алмасу өтті: {name}</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Begin again</source>
        <translation>Қайта бастау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Here only Space on the button says yes.</source>
        <translation>Мұнда «иә» — түймедегі бос орын пернесі ғана.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Бірдей емес</translation>
    </message>
    <message>
        <source>The same on both</source>
        <translation>Екеуінде де бірдей</translation>
    </message>
    <message>
        <source>Two laptops meet</source>
        <translation>Екі ноутбук қатар</translation>
    </message>
    <message>
        <source>Type the address that the other laptop shows.</source>
        <translation>Екінші ноутбукта көрсетілген мекенжайды теріңіз.</translation>
    </message>
</context>
<context>
    <name>MeetingParts</name>
    <message>
        <source>Address that the other laptop shows</source>
        <translation>Екінші ноутбукта көрсетілген мекенжай</translation>
    </message>
    <message>
        <source>Exchanging with {name}…</source>
        <translation>Алмасу жүріп жатыр: {name}…</translation>
    </message>
    <message>
        <source>Going to the other laptop…</source>
        <translation>Екінші ноутбукке қосылып жатырмыз…</translation>
    </message>
    <message>
        <source>Read these four words out to each other. Nothing is given before both of you say that they are the same.</source>
        <translation>Осы төрт сөзді бір-біріңізге дауыстап оқыңыз. Екеуіңіз де бірдей дегенше ештеңе берілмейді.</translation>
    </message>
    <message>
        <source>This laptop waits at</source>
        <translation>Бұл ноутбук мына мекенжайда күтіп тұр</translation>
    </message>
    <message>
        <source>Waiting until your colleague says so too…</source>
        <translation>Әріптесіңіз де солай дегенше күтіп тұрмыз…</translation>
    </message>
    <message>
        <source>Your colleague opens this window as well. Then one of you types the address that the other laptop shows.</source>
        <translation>Әріптесіңіз де осы терезені ашады. Содан кейін біреуіңіз екінші ноутбукта көрсетілген мекенжайды тересіз.</translation>
    </message>
</context>
<context>
    <name>MeetingRun</name>
    <message>
        <source>Two laptops meet…</source>
        <translation>Екі ноутбук қатар…</translation>
    </message>
</context>
<context>
    <name>MisfiledDialog</name>
    <message>
        <source>A draft with this text begins there; take out of it what does not belong.</source>
        <translation>Сол жерде осы мәтінмен нобай ашылады; артығын алып тастаңыз.</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Мәтінді жасыру</translation>
    </message>
    <message>
        <source>In the wrong file</source>
        <translation>Жазба басқа қызмет алушыда</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Көрсетілмеген</translation>
    </message>
    <message>
        <source>Right file</source>
        <translation>Жазба кімдікі</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Себебін бірер сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>The text is hidden on every device and left out of exports. It is erased when your supervisor has confirmed it. This cannot be undone.</source>
        <translation>Мәтін барлық құрылғыда жасырылады және шығарылған деректерге кірмейді. Супервизор растағаннан кейін ол жойылады. Мұны қайтару мүмкін емес.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ертең</translation>
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
    <name>NameColleagueDialog</name>
    <message>
        <source>Colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Енгізу</translation>
    </message>
    <message>
        <source>Name a colleague in this case</source>
        <translation>Әріптесті бұл кейске енгізу</translation>
    </message>
    <message>
        <source>Whoever is named reads the case and can write into it, as soon as both sides have synced.</source>
        <translation>Енгізілген адам екі жақ синхрондалғаннан кейін кейсті оқиды және оған жаза алады.</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>A relative who came first</source>
        <translation>Бірінші болып келген туысы</translation>
    </message>
    <message>
        <source>A word that helps you remember and tells a stranger nothing, such as “the lantern”. No real name, no trade, no place. It never leaves this laptop.</source>
        <translation>Өзіңізге еске салатын, бөгдеге ештеңе айтпайтын сөз, мысалы «шам». Шын аты да, кәсібі де, жері де емес. Ол бұл ноутбуктен шықпайды.</translation>
    </message>
    <message>
        <source>Add and start a session</source>
        <translation>Қосып, сессияны бастау</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Қызмет алушыны қосу</translation>
    </message>
    <message>
        <source>Consent, spoken</source>
        <translation>Ауызша келісім</translation>
    </message>
    <message>
        <source>Day of the enquiry</source>
        <translation>Өтініш күні</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Алғашқы байланыс</translation>
    </message>
    <message>
        <source>Language of the talks</source>
        <translation>Әңгімелесу тілі</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Жаңа қызмет алушы</translation>
    </message>
    <message>
        <source>The client is</source>
        <translation>Қызмет алушы</translation>
    </message>
    <message>
        <source>The client is under 18</source>
        <translation>Қызмет алушы 18 жасқа толмаған</translation>
    </message>
    <message>
        <source>The one who is absent gets no file.</source>
        <translation>Қасымызда жоқ адамға жазба ашылмайды.</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Адамның өзі</translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation>Немен жүгінді</translation>
    </message>
    <message>
        <source>Where the enquiry came from</source>
        <translation>Кім жолдады</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Жұмыс аты</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Add words that have nothing to do with each other, until it is good. Sayings, prayers, names and dates are easy to guess.</source>
        <translation>«Жақсы» болғанша бір-біріне қатысы жоқ сөздер қосыңыз. Мақал-мәтелді, дұғаны, есімдер мен күндерді болжап табу оңай.</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Енгізілгенді жасыру</translation>
    </message>
    <message>
        <source>Passphrase, those words or your own</source>
        <translation>Құпия сөз тіркесі: осы сөздер немесе өзіңіздікі</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Енгізілгенді көрсету</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Тағы бір рет</translation>
    </message>
    <message>
        <source>These two differ.</source>
        <translation>Екеуі бірдей емес.</translation>
    </message>
    <message>
        <source>Write the words down now; you will type them every time.</source>
        <translation>Сөздерді қазір жазып алыңыз: оларды әр жолы енгізесіз.</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Try and keep</source>
        <translation>Тексеріп, сақтау</translation>
    </message>
</context>
<context>
    <name>NotApplied</name>
    <message>
        <source>A hold forbids erasing this client.</source>
        <translation>Бұл қызмет алушының деректерін жоюға тыйым салынған.</translation>
    </message>
    <message>
        <source>Ask the author to do it.</source>
        <translation>Мұны авторынан өтініңіз.</translation>
    </message>
    <message>
        <source>Ask the counsellor of the case to record it with the client.</source>
        <translation>Кейсті жүргізетін кеңесшіден мұны қызмет алушымен бірге жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the person who leads the case to write it.</source>
        <translation>Кейсті жүргізетін адамнан мұны жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender to update the program.</source>
        <translation>Жіберушіден бағдарламаны жаңартуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender to write it anew.</source>
        <translation>Жіберушіден мұны қайта жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender what was meant.</source>
        <translation>Жіберушіден не айтқысы келгенін сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the sender who wrote it.</source>
        <translation>Жіберушіден мұны кім жазғанын сұраңыз.</translation>
    </message>
    <message>
        <source>Confirm the device, then ask the sender to write it anew.</source>
        <translation>Құрылғыны растаңыз да, жіберушіден мұны қайта жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>Decide about the erasure first.</source>
        <translation>Алдымен жою туралы шешім қабылдаңыз.</translation>
    </message>
    <message>
        <source>Decide some of them, then ask the sender to ask anew.</source>
        <translation>Алдымен біразын шешіңіз, содан кейін жіберушіден қайта сұрауын өтініңіз.</translation>
    </message>
    <message>
        <source>If it should count, name the sender in the case again.</source>
        <translation>Бұл ескерілуі керек болса, жіберушіні кейске қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>If it should, give the sender a new invitation.</source>
        <translation>Ол қажет болса, жіберушіге жаңа шақыру беріңіз.</translation>
    </message>
    <message>
        <source>If they should, name them in it and ask them to write it anew.</source>
        <translation>Қажет болса, оны кейске енгізіп, мұны қайта жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>It comes in by itself when somebody does.</source>
        <translation>Енгізілген соң бұл өздігінен қабылданады.</translation>
    </message>
    <message>
        <source>It comes in by itself when that has come.</source>
        <translation>Ол жазба келгенде бұл өздігінен қабылданады.</translation>
    </message>
    <message>
        <source>It is for somebody else to decide.</source>
        <translation>Мұны басқа адам шешеді.</translation>
    </message>
    <message>
        <source>It is signed with another person&apos;s name.</source>
        <translation>Оған басқа адамның аты қойылған.</translation>
    </message>
    <message>
        <source>It was sealed to other readers than it is for.</source>
        <translation>Ол басқа алушыларға арнап мөрленген.</translation>
    </message>
    <message>
        <source>It would replace a record that somebody else wrote.</source>
        <translation>Бұл басқа адам жазған жазбаның орнын басар еді.</translation>
    </message>
    <message>
        <source>Leave it so, or lift the hold first.</source>
        <translation>Солай қалдырыңыз немесе алдымен тыйымды алып тастаңыз.</translation>
    </message>
    <message>
        <source>Nobody has named the sender in this case here.</source>
        <translation>Мұнда жіберушіні бұл кейске әлі ешкім енгізген жоқ.</translation>
    </message>
    <message>
        <source>Only the author may change this.</source>
        <translation>Мұны тек авторы өзгерте алады.</translation>
    </message>
    <message>
        <source>So many requests of the sender wait for a decision that no more are taken.</source>
        <translation>Жіберушінің шешім күткен сұраулары тым көп, жаңалары қабылданбайды.</translation>
    </message>
    <message>
        <source>Tell the sender who decides it.</source>
        <translation>Жіберушіге мұны кім шешетінін айтыңыз.</translation>
    </message>
    <message>
        <source>That more is allowed may only be recorded by those who work in the case.</source>
        <translation>Көбірек рұқсат берілгенін тек кейспен жұмыс істейтіндер жаза алады.</translation>
    </message>
    <message>
        <source>The case had been given to somebody else before it came.</source>
        <translation>Бұл келгенше кейс басқа адамға берілген.</translation>
    </message>
    <message>
        <source>The client&apos;s records are closed: their erasure was asked for.</source>
        <translation>Қызмет алушы туралы жазбалар жабық: оларды жою сұралған.</translation>
    </message>
    <message>
        <source>The rules do not allow it.</source>
        <translation>Ережелер бұған рұқсат бермейді.</translation>
    </message>
    <message>
        <source>The sender does not work in this case.</source>
        <translation>Жіберуші бұл кейспен жұмыс істемейді.</translation>
    </message>
    <message>
        <source>The sender&apos;s device is not confirmed, and the client came from another one.</source>
        <translation>Жіберушінің құрылғысы расталмаған, ал қызмет алушы басқа құрылғыдан келген.</translation>
    </message>
    <message>
        <source>The sender&apos;s device no longer counts.</source>
        <translation>Жіберушінің құрылғысы енді есепке алынбайды.</translation>
    </message>
    <message>
        <source>The sender&apos;s role does not allow it.</source>
        <translation>Жіберушінің рөлі бұған мүмкіндік бермейді.</translation>
    </message>
    <message>
        <source>What it is about has not come yet.</source>
        <translation>Бұған қатысты негізгі жазба әлі келген жоқ.</translation>
    </message>
</context>
<context>
    <name>NotAppliedList</name>
    <message>
        <source>Hidden here. It stays noted, and its sender is told as before.</source>
        <translation>Осы жерден жасырылды. Ол журналда қалады, жіберушіге бұрынғыдай айтылады.</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Бәрін жасыру</translation>
    </message>
    <message>
        <source>Hide this one</source>
        <translation>Осы жолды жасыру</translation>
    </message>
    <message>
        <source>It stays noted, and its sender is told as before.</source>
        <translation>Ол журналда қалады, жіберушіге бұрынғыдай айтылады.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Addendum</source>
        <translation>Толықтыру</translation>
    </message>
    <message>
        <source>Addendum, {when}</source>
        <translation>Толықтыру, {when}</translation>
    </message>
    <message>
        <source>Found: note of {when}</source>
        <translation>Табылған жазба: {when}</translation>
    </message>
    <message>
        <source>In the wrong file…</source>
        <translation>Басқа қызмет алушынікі…</translation>
    </message>
    <message>
        <source>Misfiled: the text is hidden.</source>
        <translation>Қате орналастырылған: мәтін жасырылды.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>Қолтаңбаны қайтарып алу</translation>
    </message>
    <message>
        <source>late entry</source>
        <translation>кешіктірілген жазба</translation>
    </message>
    <message>
        <source>misfiled</source>
        <translation>қате орналастырылған</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>әлі жіберілмеген</translation>
    </message>
    <message>
        <source>{button}, note of {when}</source>
        <translation>{button}, {when} жазба</translation>
    </message>
    <message>
        <source>{when} or later (the clock was wrong)</source>
        <translation>{when} немесе кейінірек (сағат дұрыс жүрмеген)</translation>
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
        <source>Meeting circumstances</source>
        <translation>Кездесу мән-жайы</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Жоспар</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Қызмет алушының жауабы</translation>
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
    <name>NoteSaving</name>
    <message>
        <source>Already saved, at {time}: what you type is saved by itself.</source>
        <translation>Сақталып қойған ({time}): жазғаныңыз өздігінен сақталады.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Қайта сақтау</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Addendum of {when}</source>
        <translation>{when} толықтыруы</translation>
    </message>
    <message>
        <source>Confidential. Destroy this sheet after use.</source>
        <translation>Құпия. Керек болмағанда парақты жойыңыз.</translation>
    </message>
    <message>
        <source>Note of {when}</source>
        <translation>{when} жазбасы</translation>
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
    <name>NotesSection</name>
    <message>
        <source>No note yet.</source>
        <translation>Әзірге жазба жоқ.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>Show older notes</source>
        <translation>Бұрынғы жазбаларды көрсету</translation>
    </message>
</context>
<context>
    <name>OfficeAnswer</name>
    <message>
        <source>A change in it claims to be far ahead of all others.</source>
        <translation>Ондағы бір өзгеріс қалғандарынан тым алда тұр.</translation>
    </message>
    <message>
        <source>A change in it is about a client whose record was erased.</source>
        <translation>Ондағы бір өзгеріс деректері жойылған қызмет алушыға қатысты.</translation>
    </message>
    <message>
        <source>A hold forbids erasing this client.</source>
        <translation>Бұл қызмет алушының деректерін жоюға тыйым салынған.</translation>
    </message>
    <message>
        <source>Another laptop has already used your invitation.</source>
        <translation>Сіздің шақыруыңызды басқа ноутбук пайдаланып қойған.</translation>
    </message>
    <message>
        <source>Ask anew when your office has decided some of them.</source>
        <translation>Орталық біразын шешкен соң қайта сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the author to do it.</source>
        <translation>Мұны авторынан өтініңіз.</translation>
    </message>
    <message>
        <source>Ask the counsellor of the case to record it with the client.</source>
        <translation>Кейсті жүргізетін кеңесшіден мұны қызмет алушымен бірге жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the person who leads it to name you, then write it anew.</source>
        <translation>Оны жүргізетін адамнан сізді енгізуді сұраңыз да, мұны қайта жазыңыз.</translation>
    </message>
    <message>
        <source>Ask the person who leads the case to write it.</source>
        <translation>Кейсті жүргізетін адамнан мұны жазуды сұраңыз.</translation>
    </message>
    <message>
        <source>Ask the records officer what is to become of it.</source>
        <translation>Мұнымен не істеу керегін деректерге жауапты қызметкерден сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office for a new invitation.</source>
        <translation>Орталықтан жаңа шақыру сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your office to confirm it, then write it anew.</source>
        <translation>Орталықтан оны растауды сұраңыз да, мұны қайта жазыңыз.</translation>
    </message>
    <message>
        <source>Ask your office why. Your records stay here.</source>
        <translation>Себебін орталықтан сұраңыз. Жазбаларыңыз осында қалады.</translation>
    </message>
    <message>
        <source>Ask your supervisor whether the hold can be lifted.</source>
        <translation>Супервизордан тыйымды алып тастауға бола ма, сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your supervisor who may make them.</source>
        <translation>Оларды кім енгізе алатынын супервизордан сұраңыз.</translation>
    </message>
    <message>
        <source>Ask your supervisor why. Your records stay here.</source>
        <translation>Себебін супервизорыңыздан сұраңыз. Жазбаларыңыз осында қалады.</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>Супервизорға жүгініңіз.</translation>
    </message>
    <message>
        <source>Call your office. Your records stay here.</source>
        <translation>Орталыққа қоңырау шалыңыз. Жазбаларыңыз осында қалады.</translation>
    </message>
    <message>
        <source>Call your office: somebody may have changed the file.</source>
        <translation>Орталыққа қоңырау шалыңыз: файлды біреу өзгерткен болуы мүмкін.</translation>
    </message>
    <message>
        <source>Check that the folder or stick is your office&apos;s.</source>
        <translation>Қалта немесе флешка сіздің орталығыңыздікі екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>Go on with only one of the two laptops, and tell your office.</source>
        <translation>Екі ноутбуктің біреуінде ғана жұмысты жалғастырып, орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>It bears another person&apos;s name.</source>
        <translation>Оған басқа адамның аты қойылған.</translation>
    </message>
    <message>
        <source>It belongs to another office.</source>
        <translation>Пакет басқа орталыққа тиесілі.</translation>
    </message>
    <message>
        <source>It counts once that has come, or its supervisor lets it in.</source>
        <translation>Ол жеткенде немесе супервизор қабылдағанда бұл есепке алынады.</translation>
    </message>
    <message>
        <source>It did not begin as a bundle does.</source>
        <translation>Файлдың басы деректер пакетіне ұқсамады.</translation>
    </message>
    <message>
        <source>It holds changes that you may not make.</source>
        <translation>Онда сіздің енгізуге құқығыңыз жоқ өзгерістер бар.</translation>
    </message>
    <message>
        <source>It is about a client whose record was erased.</source>
        <translation>Ол деректері жойылған қызмет алушыға қатысты.</translation>
    </message>
    <message>
        <source>It is far ahead of all that came from this laptop.</source>
        <translation>Ол осы ноутбуктен келгеннің бәрінен тым озып кеткен.</translation>
    </message>
    <message>
        <source>It is for somebody else to decide.</source>
        <translation>Мұны басқа адам шешеді.</translation>
    </message>
    <message>
        <source>It is larger than any bundle that the office takes.</source>
        <translation>Ол орталық қабылдайтын кез келген пакеттен үлкен.</translation>
    </message>
    <message>
        <source>It was damaged on the way.</source>
        <translation>Пакет жолда зақымдалған.</translation>
    </message>
    <message>
        <source>It was decided at the office that it does not count.</source>
        <translation>Орталықта бұл есепке алынбайды деп шешілді.</translation>
    </message>
    <message>
        <source>It was sealed to other readers than it is for.</source>
        <translation>Ол басқа алушыларға арнап мөрленген.</translation>
    </message>
    <message>
        <source>It was sealed to other readers than the office.</source>
        <translation>Пакет орталыққа арнап мөрленбеген.</translation>
    </message>
    <message>
        <source>It would replace a record that somebody else wrote.</source>
        <translation>Бұл басқа адам жазған жазбаның орнын басар еді.</translation>
    </message>
    <message>
        <source>Its signature is not this laptop&apos;s.</source>
        <translation>Қолтаңба бұл ноутбуктікі емес.</translation>
    </message>
    <message>
        <source>Its supervisor decides whether it counts. Your text stays here.</source>
        <translation>Мұның есепке алынуын супервизор шешеді. Мәтініңіз осында қалады.</translation>
    </message>
    <message>
        <source>Only its author may change it.</source>
        <translation>Мұны тек авторы өзгерте алады.</translation>
    </message>
    <message>
        <source>Only who works in the case may record that more is allowed.</source>
        <translation>Көбірек рұқсат берілгенін тек кейспен жұмыс істейтін адам жаза алады.</translation>
    </message>
    <message>
        <source>So many of your requests wait for a decision that no more are taken.</source>
        <translation>Сіздің шешім күткен сұрауларыңыз тым көп, жаңалары қабылданбайды.</translation>
    </message>
    <message>
        <source>Somebody at the office decides about it.</source>
        <translation>Шешім орталықта қабылданады.</translation>
    </message>
    <message>
        <source>Something that is no file lay in its place.</source>
        <translation>Оның орнында файл емес нәрсе жатты.</translation>
    </message>
    <message>
        <source>Tell your office what happened, and sync again tomorrow.</source>
        <translation>Не болғанын орталыққа хабарлап, ертең қайта синхрондаңыз.</translation>
    </message>
    <message>
        <source>Tell your office whether this laptop was copied or put back.</source>
        <translation>Бұл ноутбук көшірілген немесе қалпына келтірілген бе, орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>Tell your office. It is taken once there is room.</source>
        <translation>Орталыққа хабарлаңыз. Орын босағанда пакет қабылданады.</translation>
    </message>
    <message>
        <source>Tell your office. Your records stay here.</source>
        <translation>Орталыққа хабарлаңыз. Жазбаларыңыз осында қалады.</translation>
    </message>
    <message>
        <source>The case had been given to somebody else before it came.</source>
        <translation>Бұл келгенше кейс басқа адамға берілген.</translation>
    </message>
    <message>
        <source>The client&apos;s records are closed: their erasure was asked for.</source>
        <translation>Қызмет алушы туралы жазбалар жабық: оларды жою сұралған.</translation>
    </message>
    <message>
        <source>The file could not be read where it lay.</source>
        <translation>Файлды жатқан жерінде оқу мүмкін болмады.</translation>
    </message>
    <message>
        <source>The file with your outbox held nothing for the office.</source>
        <translation>Жіберілетіндеріңіз бар файлда орталыққа арналған ештеңе болмады.</translation>
    </message>
    <message>
        <source>The file with your outbox was changed on the way.</source>
        <translation>Жіберілетіндеріңіз бар файл жолда өзгертілген.</translation>
    </message>
    <message>
        <source>The file with your outbox was too large to be fetched.</source>
        <translation>Жіберілетіндеріңіз салынған файл серверден алу үшін тым үлкен.</translation>
    </message>
    <message>
        <source>The next sync sends it again.</source>
        <translation>Келесі синхрондау оны қайта жібереді.</translation>
    </message>
    <message>
        <source>The office did not take it.</source>
        <translation>Орталық мұны қабылдамады.</translation>
    </message>
    <message>
        <source>The office does not know this laptop.</source>
        <translation>Орталық бұл ноутбукті танымайды.</translation>
    </message>
    <message>
        <source>The office has another bundle in its place.</source>
        <translation>Орталықта оның орнында басқа пакет бар.</translation>
    </message>
    <message>
        <source>The office has not confirmed this laptop yet.</source>
        <translation>Орталық бұл ноутбукті әлі растаған жоқ.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop.</source>
        <translation>Орталық бұл ноутбуктің қолданылуын тоқтатты.</translation>
    </message>
    <message>
        <source>The office reads it again after its program&apos;s next update.</source>
        <translation>Орталық бағдарламаның келесі жаңартуынан кейін оны қайта оқиды.</translation>
    </message>
    <message>
        <source>The office reads it once it has updated its program.</source>
        <translation>Орталық бағдарламасын жаңартқанда оны оқиды.</translation>
    </message>
    <message>
        <source>The office was put back to before this erasure, and decides anew.</source>
        <translation>Орталық жазбалары осы жоюға дейінгі көшірмеден қалпына келтірілді; шешім қайта қабылданады.</translation>
    </message>
    <message>
        <source>The office was put back to before this erasure, and keeps the client&apos;s records.</source>
        <translation>Орталық жазбалары осы жоюға дейінгі көшірмеден қалпына келтірілді, қызмет алушының жазбалары сол жерде сақталады деп шешілді.</translation>
    </message>
    <message>
        <source>The office&apos;s computer had no room for it.</source>
        <translation>Орталықтың компьютерінде оған орын болмады.</translation>
    </message>
    <message>
        <source>The office&apos;s program could not read it safely.</source>
        <translation>Орталықтың бағдарламасы оны қауіпсіз оқи алмады.</translation>
    </message>
    <message>
        <source>The office&apos;s program found its contents not in order.</source>
        <translation>Орталықтың бағдарламасы оның мазмұны дұрыс емес деп тапты.</translation>
    </message>
    <message>
        <source>There is nothing to do here.</source>
        <translation>Мұнда ештеңе істеудің қажеті жоқ.</translation>
    </message>
    <message>
        <source>They stay erased on this laptop. Ask your supervisor why.</source>
        <translation>Бұл ноутбукте олар жойылған күйінде қалады. Себебін супервизорыңыздан сұраңыз.</translation>
    </message>
    <message>
        <source>This laptop has begun too many series of bundles.</source>
        <translation>Бұл ноутбук пакеттердің тым көп қатарын бастады.</translation>
    </message>
    <message>
        <source>This laptop was copied or put back too often today.</source>
        <translation>Бұл ноутбук бүгін тым жиі көшірілді немесе қалпына келтірілді.</translation>
    </message>
    <message>
        <source>Update this program. If it stays so, tell your office.</source>
        <translation>Осы бағдарламаны жаңартыңыз. Көмектеспесе, орталыққа хабарлаңыз.</translation>
    </message>
    <message>
        <source>Use another stick, then sync again.</source>
        <translation>Басқа флешка алып, қайта синхрондаңыз.</translation>
    </message>
    <message>
        <source>Wait for the decision.</source>
        <translation>Шешімді күтіңіз.</translation>
    </message>
    <message>
        <source>What it belongs to has not reached the office yet.</source>
        <translation>Бұған қатысты негізгі жазба орталыққа әлі жетпеді.</translation>
    </message>
    <message>
        <source>What lay there was not a bundle.</source>
        <translation>Ол жерде жатқан деректер пакеті емес.</translation>
    </message>
    <message>
        <source>What names you in this case has not reached the office yet.</source>
        <translation>Сізді бұл кейске енгізетін жазба орталыққа әлі жетпеді.</translation>
    </message>
    <message>
        <source>Write it anew under your own name.</source>
        <translation>Мұны өз атыңызбен қайта жазыңыз.</translation>
    </message>
    <message>
        <source>Write it anew; the other record stays as it is.</source>
        <translation>Мұны қайта жазыңыз; басқа жазба бұрынғыша қалады.</translation>
    </message>
    <message>
        <source>You are not named in this case.</source>
        <translation>Сіз бұл кейске енгізілмегенсіз.</translation>
    </message>
    <message>
        <source>Your invitation is not from this office.</source>
        <translation>Сіздің шақыруыңыз бұл орталықтан емес.</translation>
    </message>
    <message>
        <source>Your office has withdrawn this invitation.</source>
        <translation>Орталығыңыз бұл шақыруды қайтарып алды.</translation>
    </message>
    <message>
        <source>Your role in the office does not allow it.</source>
        <translation>Орталықтағы рөліңіз бұған мүмкіндік бермейді.</translation>
    </message>
</context>
<context>
    <name>OfficeKeyStep</name>
    <message>
        <source>Begin work</source>
        <translation>Жұмысты бастау</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Кілт жазып алынды</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Қалпына келтіру кілтін сақтау</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Флешкаға сақтау…</translation>
    </message>
    <message>
        <source>The last six characters of the key</source>
        <translation>Кілттің соңғы алты таңбасы</translation>
    </message>
    <message>
        <source>The office&apos;s recovery key</source>
        <translation>Орталықтың қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>With this key everything that counsellors send can be opened if every computer of the office is lost. It is shown now and never again: save it to a stick, or write it down.</source>
        <translation>Орталықтың барлық компьютерлері жоғалса, кеңесшілер жібергеннің бәрін осы кілтпен ашуға болады. Ол тек қазір көрсетіледі: флешкаға сақтаңыз немесе қағазға жазып алыңыз.</translation>
    </message>
    <message>
        <source>Words of your office, to compare with counsellors by voice</source>
        <translation>Орталығыңыздың сөздері: кеңесшілермен ауызша салыстыру үшін</translation>
    </message>
</context>
<context>
    <name>OfficeLinesCard</name>
    <message>
        <source>Address and telephone</source>
        <translation>Мекенжай мен телефон</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Both stand on every consent form, here and at your counsellors.</source>
        <translation>Екеуі де осындағы және кеңесшілеріңіздегі әр келісім бланкінде тұрады.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>The BIN has 12 digits. An empty field becomes a line.</source>
        <translation>БСН-де 12 цифр болады. Бос өрістің орнына бланкіде сызық тұрады.</translation>
    </message>
    <message>
        <source>The centre on the consent form</source>
        <translation>Келісім бланкіндегі орталық</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>A folder that counsellors reach too, or a stick. It can be chosen later.</source>
        <translation>Кеңесшілер де кіре алатын қалта немесе флешка. Кейін таңдауға болады.</translation>
    </message>
    <message>
        <source>Choose folder or stick…</source>
        <translation>Қалтаны немесе флешканы таңдау…</translation>
    </message>
    <message>
        <source>Classical encryption only</source>
        <translation>Тек классикалық шифрлау</translation>
    </message>
    <message>
        <source>Counsellors see these names in their invitation.</source>
        <translation>Орталық атауын және сіздің атыңызды кеңесшілер шақырудан көреді.</translation>
    </message>
    <message>
        <source>Folder for exchange</source>
        <translation>Алмасу қалтасы</translation>
    </message>
    <message>
        <source>For old tools</source>
        <translation>Ескі бағдарламалар үшін</translation>
    </message>
    <message>
        <source>Leave this off. Turned on, older public tools open your bundles, but what is copied today may be read by the computers of a later day.</source>
        <translation>Қоспаған дұрыс. Қоссаңыз, пакеттеріңізді ескі бағдарламалар да ашады, бірақ бүгін көшірілгенді болашақ компьютерлер оқи алуы мүмкін.</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Орталықтың атауы</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Сіздің атыңыз</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Сіздің орталығыңыз</translation>
    </message>
</context>
<context>
    <name>OfficeWords</name>
    <message>
        <source>Words of your office. Have somebody there read theirs out, from the People page: they must be the same.</source>
        <translation>Орталығыңыздың сөздері. Орталықтан «Адамдар мен құрылғылар» бетіндегі сөздерді дауыстап оқып беруін сұраңыз: олар мынамен бірдей болуы керек.</translation>
    </message>
</context>
<context>
    <name>OnceDialog</name>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Жазып алдым</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Қайта көрсету</translation>
    </message>
    <message>
        <source>This is shown only now. Write it down, or choose “Later”: Today will remind you.</source>
        <translation>Бұл тек қазір көрсетіледі. Жазып алыңыз немесе «Кейін» дегенді таңдаңыз: «Бүгін» беті еске салады.</translation>
    </message>
    <message>
        <source>Type from what you wrote down.</source>
        <translation>Жазып алғаныңыздан енгізіңіз.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>{number}-сөз</translation>
    </message>
</context>
<context>
    <name>OpenIdentityDialog</name>
    <message>
        <source>Each opening is written into this computer&apos;s access log, with the time and your name.</source>
        <translation>Әрбір ашу уақытымен және атыңызбен осы компьютердегі қолжетімділік журналына жазылады.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Open the identity?</source>
        <translation>Жеке деректерді ашу керек пе?</translation>
    </message>
    <message>
        <source>What for (may stay empty)</source>
        <translation>Не үшін (бос қалдыруға болады)</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Backups that were made before still open with the old passphrase. The recovery kit stays as it is.</source>
        <translation>Бұрынғы сақтық көшірмелер әлі де ескі құпия сөз тіркесімен ашылады. Қалпына келтіру парағы өзгермейді.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Құпия сөз тіркесін өзгерту</translation>
    </message>
    <message>
        <source>Choose a passphrase that is hard to guess, and type your own one twice.</source>
        <translation>Болжап табу қиын тіркес таңдаңыз; өзіңіздікін екі рет енгізіңіз.</translation>
    </message>
    <message>
        <source>The passphrase that you have now</source>
        <translation>Қазіргі құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Type the passphrase that you have now.</source>
        <translation>Қазіргі құпия сөз тіркесін енгізіңіз.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>It opens your records. Tell it to nobody, and keep it apart from the laptop.</source>
        <translation>Ол жазбаларыңызды ашады. Оны ешкімге айтпаңыз және ноутбуктен бөлек сақтаңыз.</translation>
    </message>
    <message>
        <source>Nobody can tell you a forgotten passphrase: neither your office nor the makers. Then only the recovery kit on the next page opens your records.</source>
        <translation>Ұмытылған тіркесті сізге ешкім айта алмайды: орталық та, бағдарламаны жасаушылар да. Ондайда жазбаларыңызды келесі беттегі қалпына келтіру парағы ғана ашады.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Confirmed</source>
        <translation>Расталған</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Құрылғы</translation>
    </message>
    <message>
        <source>Do not trust this device</source>
        <translation>Бұл құрылғыға сенбеу</translation>
    </message>
    <message>
        <source>Do the words differ?</source>
        <translation>Сөздер сәйкес келмей ме?</translation>
    </message>
    <message>
        <source>Invited, has not written yet</source>
        <translation>Шақырылған, әлі хабар жоқ</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Соңғы хабар</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Қай күннен</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Тоқтатылған</translation>
    </message>
    <message>
        <source>The file and its words let nobody in any more. What comes with it waits for a decision.</source>
        <translation>Бұл файл мен сөздер бұдан былай ешкімді кіргізбейді. Онымен келген деректер шешім күтеді.</translation>
    </message>
    <message>
        <source>Then this may not be {name}&apos;s laptop, or somebody has used the invitation. It is not confirmed, and nothing of it is taken in any more. If you have only misheard, go back and have the words read once more, letter by letter.</source>
        <translation>Онда бұл шақырылған адамның ({name}) ноутбугі болмауы мүмкін немесе шақыруды басқа біреу пайдаланған. Құрылғы расталмайды, одан енді ештеңе қабылданбайды. Егер тек анық естімеген болсаңыз, артқа қайтып, сөздерді әріптеп тағы бір рет оқытыңыз.</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Растауды күтуде</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>Withdraw the invitation of {name}</source>
        <translation>Шақыруды қайтарып алу: {name}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Confirmed. The next sync tells the device.</source>
        <translation>Расталды. Келесі синхрондау құрылғыға хабарлайды.</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Шақыру…</translation>
    </message>
    <message>
        <source>Nobody belongs to this office yet.</source>
        <translation>Бұл орталықта әзірге ешкім жоқ.</translation>
    </message>
    <message>
        <source>Nobody could see the seven words for {name}. Make new words below.</source>
        <translation>Жеті сөзді ешкім көрмеді: {name}. Төменде жаңа сөздер жасаңыз.</translation>
    </message>
    <message>
        <source>Not confirmed. Nothing of this device is taken in any more. Call {name}, and invite once more when you have found out whose device it is.</source>
        <translation>Расталмады. Бұл құрылғыдан енді ештеңе қабылданбайды. Хабарласыңыз: {name}. Құрылғы кімдікі екенін анықтап, тағы бір рет шақырыңыз.</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Шақыруды сақтау</translation>
    </message>
    <message>
        <source>Staff and devices</source>
        <translation>Қызметкерлер мен құрылғылар</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Растауды күтуде</translation>
    </message>
    <message>
        <source>Words of this office. A counsellor sees the same ones on the Exchange page:</source>
        <translation>Осы орталықтың сөздері. Кеңесші дәл осы сөздерді «Алмасу» бетінде көреді:</translation>
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
        <translation>Сессия бөліктері</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>A PIN for while a session runs</source>
        <translation>Сессия кезіне арналған PIN-код</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>PIN-код 6–12 цифрдан тұрады.</translation>
    </message>
    <message>
        <source>A PIN is worth less than the passphrase: whoever takes the laptop while it runs and copies its memory can try all PINs within days. Do not use the PIN of your bank card or telephone.</source>
        <translation>PIN-код құпия сөз тіркесінен әлсіз: қосулы тұрған ноутбукті алып, жадын көшірген адам бірнеше күнде барлық PIN-кодты тексеріп шығады. Банк картасының немесе телефонның PIN-кодын қолданбаңыз.</translation>
    </message>
    <message>
        <source>PIN, 6 to 12 digits</source>
        <translation>PIN-код, 6–12 цифр</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Сол PIN-код тағы бір рет</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type it again.</source>
        <translation>Екі PIN-код бірдей емес. Қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Осы PIN-кодты қолдану</translation>
    </message>
</context>
<context>
    <name>PresentPassphraseDialog</name>
    <message>
        <source>A new recovery kit</source>
        <translation>Жаңа қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Сөздерді көрсету</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Алдымен құпия сөз тіркесін енгізіңіз.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Құпия сөз тіркесіңіз</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>{count} беттің {number}-беті</translation>
    </message>
    <message>
        <source>Paper and PDF are not encrypted: whoever finds them can read them. This program cannot take them back.</source>
        <translation>Қағаз бен PDF шифрланбаған: тапқан адам оқи алады. Бағдарлама оларды қайтара алмайды.</translation>
    </message>
    <message>
        <source>Print it on a printer that keeps no copies, and take every sheet with you.</source>
        <translation>Көшірме сақтамайтын принтерде басып шығарыңыз да, барлық парақты алып кетіңіз.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF ретінде сақтау…</translation>
    </message>
    <message>
        <source>This computer knows no printer. Copy it by hand.</source>
        <translation>Бұл компьютерде принтер жоқ. Қолмен көшіріп алыңыз.</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save it as a PDF instead.</source>
        <translation>Бұл компьютерде принтер жоқ. PDF ретінде сақтаңыз.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>PDF ретінде сақтау</translation>
    </message>
    <message>
        <source>Saved, not encrypted: {place}</source>
        <translation>Шифрланбай сақталды: {place}</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>It asks for no group, movement, mosque, look or prayer.</source>
        <translation>Ол топ, ағым, мешіт, сырт келбет пен намаз туралы сұрамайды.</translation>
    </message>
    <message>
        <source>It gives nobody a score, a rank or a prediction, and keeps no watch-list.</source>
        <translation>Ол ешкімге баға, дәреже немесе болжам бермейді және бақылау тізімін жүргізбейді.</translation>
    </message>
    <message>
        <source>It has no back door: nobody can open your records without your keys.</source>
        <translation>Онда жасырын жол жоқ: кілттеріңізсіз жазбаларыңызды ешкім аша алмайды.</translation>
    </message>
    <message>
        <source>It records no voice, face or place, and listens to nothing.</source>
        <translation>Ол дауысты, жүзді немесе орынды жазбайды және ештеңені тыңдамайды.</translation>
    </message>
    <message>
        <source>It shares nothing in silence: what leaves this laptop, the client agreed to.</source>
        <translation>Ол ештеңені жасырын бермейді: осы ноутбуктен тек қызмет алушы келіскен нәрсе ғана кетеді.</translation>
    </message>
    <message>
        <source>What this program will not do</source>
        <translation>Бұл бағдарлама не істемейді</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>%1 файлы</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Таңбаша</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Қалта табылмады.
Атының дұрыс жазылғанын тексеріңіз.</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Жаңа &amp;қалта</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Жаңа қалта жасау</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Жаңа қалта жасау</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Қалталар</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Қалта:</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Жоғарғы қалтаға өту</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Жаңа қалта</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Жоғарғы қалта</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Discard it</source>
        <translation>Сақтамау</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Енгізгеніңіз сақталмасын ба?</translation>
    </message>
    <message>
        <source>Not all that you had chosen before is still there: look it over.</source>
        <translation>Бұрын таңдағаныңыздың бәрі сақталмады: қайта қарап шығыңыз.</translation>
    </message>
    <message>
        <source>This is what you were writing before.</source>
        <translation>Бұл — бұрын жазып отырғаныңыз.</translation>
    </message>
</context>
<context>
    <name>QuestionFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Receipts and answers lie in the same place: {place}</source>
        <translation>Растамалар мен жауаптар сол жерге жазылды: {place}</translation>
    </message>
    <message>
        <source>Receipts could not be left there. The next sync sends them.</source>
        <translation>Растамаларды сол жерге жазу мүмкін болмады. Оларды келесі синхрондау жібереді.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>A new recovery key of the office</source>
        <translation>Орталықтың жаңа қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>Keep the key, or choose “Later”: until then the old key counts.</source>
        <translation>Кілтті сақтаңыз немесе «Кейін» дегенді таңдаңыз: оған дейін ескі кілт күшінде.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>Save it to a stick, or write it down. It counts when you are done here.</source>
        <translation>Оны флешкаға сақтаңыз немесе жазып алыңыз. Осында аяқтағаннан кейін ол күшіне енеді.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Қалпына келтіру кілтін сақтау</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Флешкаға сақтау…</translation>
    </message>
    <message>
        <source>The last six characters of the key</source>
        <translation>Кілттің соңғы алты таңбасы</translation>
    </message>
    <message>
        <source>What was sealed before, and what laptops seal until they hear of the new key, opens with the old key alone. Keep the old one as well.</source>
        <translation>Бұрын мөрленгені және ноутбуктер жаңа кілт туралы білгенше мөрлейтіні тек ескі кілтпен ашылады. Ескісін де сақтаңыз.</translation>
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
        <source>Came twice, with other contents</source>
        <translation>Екі рет әртүрлі мазмұнмен келген</translation>
    </message>
    <message>
        <source>Cannot be opened there</source>
        <translation>Ашылмайды</translation>
    </message>
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
        <source>Error of the program</source>
        <translation>Бағдарлама қатесі</translation>
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
        <source>No outbox of this program</source>
        <translation>Бұл бағдарламаның жіберілетіндер файлы емес</translation>
    </message>
    <message>
        <source>No room for it</source>
        <translation>Орын жоқ</translation>
    </message>
    <message>
        <source>Not a bundle</source>
        <translation>Деректер пакеті емес</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Файл емес</translation>
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
        <source>Number far too high</source>
        <translation>Нөмірі тым жоғары</translation>
    </message>
    <message>
        <source>Outbox for others</source>
        <translation>Басқаларға арналған</translation>
    </message>
    <message>
        <source>Outbox too large to fetch</source>
        <translation>Жіберілетіндер файлы тым үлкен</translation>
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
        <source>Too many copies of one device</source>
        <translation>Бір құрылғының көшірмесі тым көп</translation>
    </message>
    <message>
        <source>Too many series from one device</source>
        <translation>Бір құрылғыдан тым көп қатар</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Белгісіз құрылғы</translation>
    </message>
    <message>
        <source>Unknown invitation</source>
        <translation>Белгісіз шақыру</translation>
    </message>
    <message>
        <source>Withdrawn invitation</source>
        <translation>Шақыру қайтарып алынған</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Abai</source>
        <translation>Абай облысы</translation>
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
        <translation>Алматы облысы</translation>
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
        <translation>Жетісу облысы</translation>
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
        <translation>Ұлытау облысы</translation>
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
    <name>Request</name>
    <message>
        <source>On {who}&apos;s laptop {client} is erased: {by} decided that before this office was put back.</source>
        <translation>{who} ноутбугінде {client} деректері жойылған: орталық жазбалары қалпына келтірілгенге дейін солай шешілген ({by}).</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Біреу</translation>
    </message>
    <message>
        <source>You asked for a change in the file of {client}.</source>
        <translation>Сіз {client} туралы жазбаларға өзгеріс енгізуді сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked for a hold, so that {client} is not erased.</source>
        <translation>Сіз {client} деректерін жоюға тыйым салуды сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked for another stage in the case of {client}.</source>
        <translation>Сіз {client} кейсінің кезеңін өзгертуді сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked to close the case of {client}.</source>
        <translation>Сіз {client} кейсін жабуды сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked to confirm that a note about {client} is misfiled.</source>
        <translation>Сіз {client} туралы жазбаның қате орналастырылғанын растауды сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked to erase {client}.</source>
        <translation>Сіз {client} деректерін жоюды сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked to hand the case of {client} over.</source>
        <translation>Сіз {client} кейсін басқаға беруді сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked to lift the hold on {client}.</source>
        <translation>Сіз {client} деректерін жою тыйымын алып тастауды сұрадыңыз.</translation>
    </message>
    <message>
        <source>You asked to take over the case of {client}.</source>
        <translation>Сіз {client} кейсін өзіңізге алуды сұрадыңыз.</translation>
    </message>
    <message>
        <source>a client</source>
        <translation>белгісіз қызмет алушы</translation>
    </message>
    <message>
        <source>{who} asks for a change in the file of {client}.</source>
        <translation>{who} {client} туралы жазбаларға өзгеріс енгізуді сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks for a hold, so that {client} is not erased.</source>
        <translation>{who} {client} деректерін жоюға тыйым салуды сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks for another stage in the case of {client}.</source>
        <translation>{who} {client} кейсінің кезеңін өзгертуді сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks to close the case of {client}.</source>
        <translation>{who} {client} кейсін жабуды сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks to confirm that a note about {client} is misfiled.</source>
        <translation>{who} {client} туралы жазбаның қате орналастырылғанын растауды сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks to erase {client}.</source>
        <translation>{who} {client} деректерін жоюды сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks to hand the case of {client} over.</source>
        <translation>{who} {client} кейсін басқаға беруді сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks to lift the hold on {client}.</source>
        <translation>{who} {client} деректерін жою тыйымын алып тастауды сұрайды.</translation>
    </message>
    <message>
        <source>{who} asks to take over the case of {client}.</source>
        <translation>{who} {client} кейсін өзіне алуды сұрайды.</translation>
    </message>
    <message>
        <source>{who} wrote in the case of {client} after it had gone to somebody else: {kind}.</source>
        <translation>{client} кейсі басқа маманға берілгеннен кейін келді: {kind} (авторы: {who}).</translation>
    </message>
    <message>
        <source>{who} wrote in the case of {client}, in which nobody here has named them: {kind}.</source>
        <translation>{client} кейсіне мұнда ешкім енгізбеген маманнан келді: {kind} (авторы: {who}).</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Choose a request first.</source>
        <translation>Алдымен сұрауды таңдаңыз.</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>Қабылданбады.</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Қабылдамау…</translation>
    </message>
    <message>
        <source>Erase here too…</source>
        <translation>Мұнда да жою…</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Жойылды.</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Рұқсат беру</translation>
    </message>
    <message>
        <source>Granted.</source>
        <translation>Рұқсат берілді.</translation>
    </message>
    <message>
        <source>Keep here…</source>
        <translation>Осында сақтау…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Сақталды.</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Енгізбеу…</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Енгізілмеді.</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Енгізу</translation>
    </message>
    <message>
        <source>Let in.</source>
        <translation>Енгізілді.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Шешім күтіп тұрған ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Read in full…</source>
        <translation>Толық оқу…</translation>
    </message>
    <message>
        <source>The records officer decides this.</source>
        <translation>Мұны деректерге жауапты қызметкер шешеді.</translation>
    </message>
    <message>
        <source>The supervisor of the case decides this.</source>
        <translation>Мұны осы кейстің супервизоры шешеді.</translation>
    </message>
    <message>
        <source>The supervisor or the records officer decides this: not the one who asked.</source>
        <translation>Мұны супервизор немесе деректерге жауапты қызметкер шешеді: сұраған адамның өзі емес.</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Шешім күтуде</translation>
    </message>
</context>
<context>
    <name>RequestsSection</name>
    <message>
        <source>Declined on {date}: {reason}</source>
        <translation>{date} күні қабылданбады: {reason}</translation>
    </message>
    <message>
        <source>It waits for another to agree: supervisor or records officer.</source>
        <translation>Екіншісінің келісімін күтуде: супервизордың немесе деректерге жауапты қызметкердің.</translation>
    </message>
    <message>
        <source>It waits for the records officer&apos;s decision.</source>
        <translation>Деректерге жауапты қызметкердің шешімі күтілуде.</translation>
    </message>
    <message>
        <source>It waits for the supervisor&apos;s decision.</source>
        <translation>Супервизордың шешімі күтілуде.</translation>
    </message>
    <message>
        <source>This file is closed.</source>
        <translation>Жазбалар жабық.</translation>
    </message>
    <message>
        <source>Until then nothing new is begun in it; what was begun can be finished.</source>
        <translation>Оған дейін жаңа ештеңе басталмайды; басталғанын аяқтауға болады.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups that were found</source>
        <translation>Табылған сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Қалтаны таңдау…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Қайта іздеу</translation>
    </message>
    <message>
        <source>No backup lies in this folder: {folder}</source>
        <translation>Бұл қалтада сақтық көшірме жоқ: {folder}</translation>
    </message>
    <message>
        <source>No backup was found. Plug in the stick and look again, or choose the folder.</source>
        <translation>Сақтық көшірме табылмады. Флешканы салып, қайта іздеңіз немесе қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>Passphrase that held when the backup was made</source>
        <translation>Көшірме жасалған кездегі құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose the folder of the backup.</source>
        <translation>Флешканы салыңыз немесе сақтық көшірменің қалтасын таңдаңыз.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>Restoring: the backup is checked and copied…</source>
        <translation>Қалпына келтірілуде: көшірме тексеріліп, көшіріліп жатыр…</translation>
    </message>
    <message>
        <source>Type the passphrase or the words of the kit first.</source>
        <translation>Алдымен құпия сөз тіркесін немесе қалпына келтіру парағының сөздерін енгізіңіз.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Құпия сөз тіркесін енгізу</translation>
    </message>
    <message>
        <source>Use the recovery kit</source>
        <translation>Қалпына келтіру парағын пайдалану</translation>
    </message>
    <message>
        <source>What lies here now is not overwritten: it stays beside, in a folder with “before-restore” in its name.</source>
        <translation>Қазір мұнда жатқан деректер өшірілмейді: олар қатар, атауында «before-restore» бар қалтада қалады.</translation>
    </message>
    <message>
        <source>Words of the recovery kit that held when the backup was made</source>
        <translation>Көшірме жасалған кездегі қалпына келтіру парағының сөздері</translation>
    </message>
    <message>
        <source>folder {name}</source>
        <translation>қалта: {name}</translation>
    </message>
    <message>
        <source>stick {name}</source>
        <translation>флешка: {name}</translation>
    </message>
    <message>
        <source>this computer, made by itself</source>
        <translation>осы компьютер, автоматты түрде жасалған</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Folder of the backup</source>
        <translation>Сақтық көшірменің қалтасы</translation>
    </message>
    <message>
        <source>The list of erased clients beside the backup is missing: whoever was erased since then is here again. Sync, and erase again who is still here.</source>
        <translation>Сақтық көшірменің жанында деректері жойылған қызмет алушылардың тізімі жоқ: көшірмеден кейін деректері жойылғандар қайта пайда болды. Синхрондаңыз да, әлі осында қалғандардың деректерін қайта жойыңыз.</translation>
    </message>
    <message>
        <source>What lay here before is kept in: {place}</source>
        <translation>Бұрын мұнда жатқан деректер мына қалтада сақталды: {place}</translation>
    </message>
    <message>
        <source>Your records were restored from the backup.</source>
        <translation>Жазбаларыңыз сақтық көшірмеден қалпына келтірілді.</translation>
    </message>
</context>
<context>
    <name>RoadAdding</name>
    <message>
        <source>Another road is being tried. Wait until that is over.</source>
        <translation>Қазір басқа алмасу жолы тексеріліп жатыр. Тексеру аяқталғанша күтіңіз.</translation>
    </message>
    <message>
        <source>Nothing was sent there, and nothing is kept.</source>
        <translation>Ол жаққа ештеңе жіберілген жоқ, ештеңе сақталған жоқ.</translation>
    </message>
    <message>
        <source>This road is kept, but was not tried: {place}</source>
        <translation>Алмасу жолы сақталды, бірақ тексерілген жоқ: {place}</translation>
    </message>
    <message>
        <source>This road works and is kept: {place}</source>
        <translation>Алмасу жолы жұмыс істейді, сақталды: {place}</translation>
    </message>
    <message>
        <source>Trying: {place}</source>
        <translation>Тексерілуде: {place}</translation>
    </message>
</context>
<context>
    <name>Roads</name>
    <message>
        <source>Bucket</source>
        <translation>Қойма</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>Қалта немесе флешка</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Last worked: {moment}</source>
        <translation>Соңғы рет жұмыс істеген: {moment}</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Әлі пайдаланылмаған</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Қайда апарады</translation>
    </message>
    <message>
        <source>Worked: {moment}</source>
        <translation>Жұмыс істеген: {moment}</translation>
    </message>
    <message>
        <source>Your office does not name this address, so nothing goes there: {place}
Ask your office. If bundles may go there, choose the road in the list and allow it.</source>
        <translation>Орталығыңыз бұл мекенжайды көрсетпеген, сондықтан ол жаққа ештеңе жіберілмейді: {place}
Орталығыңыздан сұраңыз. Жіберуге болса, тізімнен жолды таңдап, рұқсат беріңіз.</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>шамамен {time} қалды</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>бір минуттан аз қалды</translation>
    </message>
    <message>
        <source>received: {size}</source>
        <translation>алынды: {size}</translation>
    </message>
    <message>
        <source>sent: {size}</source>
        <translation>жіберілді: {size}</translation>
    </message>
    <message>
        <source>to go: {size}</source>
        <translation>тағы {size}</translation>
    </message>
</context>
<context>
    <name>RoadsPanel</name>
    <message>
        <source>Add a server…</source>
        <translation>Сервер қосу…</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Рұқсат беру…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Жаңа құпиясөз…</translation>
    </message>
    <message>
        <source>No road is kept yet. Choose a folder or a stick, or add the server that your office has named.</source>
        <translation>Алмасу жолы әлі жоқ. Қалтаны немесе флешканы таңдаңыз, не орталығыңыз көрсеткен серверді қосыңыз.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Remove this road?</source>
        <translation>Бұл алмасу жолын алып тастау керек пе?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Алып тастау…</translation>
    </message>
    <message>
        <source>Roads of exchange</source>
        <translation>Алмасу жолдары</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Тоқтатылды. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Test this road</source>
        <translation>Бұл жолды тексеру</translation>
    </message>
    <message>
        <source>This road is kept no longer.</source>
        <translation>Бұл алмасу жолы алынып тасталды.</translation>
    </message>
    <message>
        <source>This road works: {place}</source>
        <translation>Алмасу жолы жұмыс істейді: {place}</translation>
    </message>
    <message>
        <source>Trying: {place}</source>
        <translation>Тексерілуде: {place}</translation>
    </message>
    <message>
        <source>{place}
Nothing is sent there any more, and name and password are forgotten here. What waits goes by the other roads.</source>
        <translation>{place}
Ол жаққа енді ештеңе жіберілмейді, аты мен құпиясөзі осы жерден өшіріледі. Жіберуді күтіп тұрғаны басқа жолдармен кетеді.</translation>
    </message>
    <message>
        <source>{place}
Nothing is sent there any more, and name and password are forgotten here. Your office names this address no longer: laptops ask before they go there.</source>
        <translation>{place}
Ол жаққа енді ештеңе жіберілмейді, аты мен құпиясөзі осы жерден өшіріледі. Орталығыңыз бұл мекенжайды енді көрсетпейді: ноутбуктер ол жаққа жіберер алдында сұрайды.</translation>
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
        <translation>Орталық құру</translation>
    </message>
    <message>
        <source>Everything you write stays encrypted on this computer.</source>
        <translation>Жазғаныңыздың бәрі осы компьютерде шифрланып сақталады.</translation>
    </message>
    <message>
        <source>How do you begin?</source>
        <translation>Қалай бастайсыз?</translation>
    </message>
    <message>
        <source>Join with an invitation</source>
        <translation>Шақыру бойынша қосылу</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Сақтық көшірмеден қалпына келтіру…</translation>
    </message>
    <message>
        <source>You receive what counsellors send, and invite them. Once for each office.</source>
        <translation>Кеңесшілер жібергенді қабылдайсыз және оларды шақырасыз. Әр орталық үшін бір рет.</translation>
    </message>
    <message>
        <source>Your office gave you a file and told you seven words.</source>
        <translation>Орталық сізге файл беріп, жеті сөз айтты.</translation>
    </message>
</context>
<context>
    <name>SavedLabel</name>
    <message>
        <source>Not saved. {reason}</source>
        <translation>Сақталмады. {reason}</translation>
    </message>
    <message>
        <source>Saved {time} · encrypted</source>
        <translation>Сақталды {time} · шифрланған</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сақталуда…</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Client, note or command</source>
        <translation>Қызмет алушы, жазба немесе команда</translation>
    </message>
    <message>
        <source>Found as “{query}”</source>
        <translation>«{query}» деп табылды</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Іздеу және командалар</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Табылғандар</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Add a server</source>
        <translation>Сервер қосу</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Certificate of your own authority</source>
        <translation>Өз куәландыру орталығыңыздың сертификаты</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаттар</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Файлды таңдау…</translation>
    </message>
    <message>
        <source>Invitations carry this address from now on, and all laptops of your office may send there. Add it before you invite.</source>
        <translation>Енді бұл мекенжай шақыруларға жазылады, орталығыңыздың барлық ноутбуктері сонда жібере алады. Оны шақырудан бұрын қосыңыз.</translation>
    </message>
    <message>
        <source>Leads to {host}, folder: {folder}</source>
        <translation>Мына серверге апарады: {host}, қалтасы: {folder}</translation>
    </message>
    <message>
        <source>Own certificate, if there is one</source>
        <translation>Өз сертификаты, егер бар болса</translation>
    </message>
    <message>
        <source>Paste the address that your office has given you.</source>
        <translation>Орталығыңыз берген мекенжайды қойыңыз.</translation>
    </message>
    <message>
        <source>The address of a server begins with {one} or {other}.</source>
        <translation>Сервердің мекенжайы {one} немесе {other} деп басталады.</translation>
    </message>
    <message>
        <source>Try and keep</source>
        <translation>Тексеріп, сақтау</translation>
    </message>
    <message>
        <source>Your office tells you address, name and password. Before they are kept, something is put there, listed, fetched and deleted again.</source>
        <translation>Мекенжайды, атын және құпиясөзді орталығыңыз айтады. Сақтар алдында сонда сынақ файл салынып, тізімнен табылып, жүктеп алынып, қайта жойылады.</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Keep it all the same</source>
        <translation>Бәрібір сақтау</translation>
    </message>
    <message>
        <source>No server gives such a name or password. Type both anew.</source>
        <translation>Серверлер мұндай ат не құпиясөз бермейді. Екеуін де қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>Password or secret</source>
        <translation>Құпиясөз немесе құпия кілт</translation>
    </message>
    <message>
        <source>Stopped. Nothing is kept yet.</source>
        <translation>Тоқтатылды. Әзірге ештеңе сақталған жоқ.</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>Алдымен құпиясөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>User name or key id</source>
        <translation>Пайдаланушы аты немесе кілт коды</translation>
    </message>
    <message>
        <source>Write the user name first.</source>
        <translation>Алдымен пайдаланушы атын енгізіңіз.</translation>
    </message>
</context>
<context>
    <name>SessionLockCard</name>
    <message>
        <source>A PIN opens it for an hour</source>
        <translation>Бір сағат бойы PIN-кодпен ашылады</translation>
    </message>
    <message>
        <source>As at any other time</source>
        <translation>Басқа уақыттағыдай</translation>
    </message>
    <message>
        <source>Lock after 30 idle minutes</source>
        <translation>30 минут әрекетсіз тұрғанда ғана құлыптау</translation>
    </message>
    <message>
        <source>Lock while a session runs</source>
        <translation>Сессия кезіндегі құлып</translation>
    </message>
    <message>
        <source>The safest: only the passphrase opens your records.</source>
        <translation>Ең сенімдісі: жазбаларыңызды тек құпия сөз тіркесі ашады.</translation>
    </message>
    <message>
        <source>Three wrong tries, the end of the session or an hour, and only the passphrase opens it. A PIN does not protect from somebody who copies the memory of the running laptop.</source>
        <translation>Үш рет қате терілсе, сессия аяқталса немесе бір сағат өтсе, тек құпия сөз тіркесі ашады. PIN-код қосулы тұрған ноутбуктің жадын көшірген адамнан қорғамайды.</translation>
    </message>
    <message>
        <source>While a session runs</source>
        <translation>Сессия жүріп жатқанда</translation>
    </message>
    <message>
        <source>Whoever takes the laptop in these 30 minutes reads your records. You can lock at once, as ever.</source>
        <translation>Осы 30 минутта ноутбукті алған адам жазбаларыңызды оқиды. Бірден құлыптауға әдеттегідей болады.</translation>
    </message>
</context>
<context>
    <name>SessionParts</name>
    <message>
        <source>Add a part</source>
        <translation>Бөлік қосу</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Бөлік</translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation>Бөлікті алып тастау</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Соңы</translation>
    </message>
    <message>
        <source>What the time went to</source>
        <translation>Уақыт неге жұмсалды</translation>
    </message>
</context>
<context>
    <name>SessionStarting</name>
    <message>
        <source>Record the consent…</source>
        <translation>Келісімді рәсімдеу…</translation>
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
    <name>SessionView</name>
    <message>
        <source>Addendum</source>
        <translation>Толықтыру</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Барлық сессиялар</translation>
    </message>
    <message>
        <source>No session runs. Choose a client to start one.</source>
        <translation>Қазір сессия жүріп жатқан жоқ. Бастау үшін қызмет алушыны таңдаңыз.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>The client&apos;s page</source>
        <translation>Қызмет алушының беті</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Began</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Кеңесші</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Қалай</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Ұзақтығы</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтиже</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Жұмыс аты</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>қазір жүріп жатыр</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>қол қойылған</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Current session</source>
        <translation>Ағымдағы сессия</translation>
    </message>
    <message>
        <source>Every session has its note.</source>
        <translation>Әр сессияның жазбасы бар.</translation>
    </message>
    <message>
        <source>No session yet. Choose a client to start the first one.</source>
        <translation>Әзірге сессия жоқ. Біріншісін бастау үшін қызмет алушыны таңдаңыз.</translation>
    </message>
    <message>
        <source>Only those without a note</source>
        <translation>Тек жазбасы жоқтар</translation>
    </message>
    <message>
        <source>Sessions come with what counsellors send. Nothing came yet.</source>
        <translation>Сессиялар кеңесшілер жіберген деректермен бірге келеді. Әзірге ештеңе келген жоқ.</translation>
    </message>
</context>
<context>
    <name>SessionsSection</name>
    <message>
        <source>Correct the times…</source>
        <translation>Уақытты түзету…</translation>
    </message>
    <message>
        <source>No session yet. Start the first one above.</source>
        <translation>Әзірге сессия жоқ. Біріншісін жоғарыдан бастаңыз.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессиялар</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n sessions</source>
        <translation>
            <numerusform>Барлық %n сессияны көрсету</numerusform>
            <numerusform>Барлық %n сессияны көрсету</numerusform>
        </translation>
    </message>
    <message>
        <source>Write its note</source>
        <translation>Осы сессияға жаңа жазба</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Change the passphrase…</source>
        <translation>Құпия сөз тіркесін өзгерту…</translation>
    </message>
    <message>
        <source>It opens what counsellors sent if all computers here are lost.</source>
        <translation>Орталықтың барлық компьютерлері жоғалса, ол кеңесшілер жібергенді ашады.</translation>
    </message>
    <message>
        <source>It opens your records at every unlocking.</source>
        <translation>Ол құлып ашылған сайын жазбаларыңызды ашады.</translation>
    </message>
    <message>
        <source>Make a new kit…</source>
        <translation>Жаңа парақ жасау…</translation>
    </message>
    <message>
        <source>Nothing shows yet that the recovery key was saved or written down.</source>
        <translation>Қалпына келтіру кілті сақталмаған немесе жазып алынбаған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Nothing shows yet that the words of your kit are written down.</source>
        <translation>Парағыңыздың сөздері әлі жазып алынбаған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз тіркесі</translation>
    </message>
    <message>
        <source>Recovery key of the office</source>
        <translation>Орталықтың қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>Replace the recovery key…</source>
        <translation>Қалпына келтіру кілтін ауыстыру…</translation>
    </message>
    <message>
        <source>Saved. Counsellors get it with the next sync.</source>
        <translation>Сақталды. Кеңесшілер мұны келесі синхрондауда алады.</translation>
    </message>
    <message>
        <source>Seven words on paper open your records without the passphrase.</source>
        <translation>Қағаздағы жеті сөз жазбаларыңызды құпия сөз тіркесінсіз ашады.</translation>
    </message>
    <message>
        <source>This was saved already: nothing has changed.</source>
        <translation>Бұл сақталып қойған: ештеңе өзгерген жоқ.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Пернелер тіркесімдері</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
</context>
<context>
    <name>SignedReading</name>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
</context>
<context>
    <name>SleepDialog</name>
    <message>
        <source>For a part of it, until:</source>
        <translation>Бір бөлігінде, мына уақытқа дейін:</translation>
    </message>
    <message>
        <source>From {since} to {until} this laptop slept or was off. This time does not count until you say so.</source>
        <translation>Ноутбук {since} мен {until} аралығында ұйқыда немесе өшірулі болды. Сіз айтқанша бұл уақыт есептелмейді.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>No: leave this time out</source>
        <translation>Жоқ: бұл уақытты есептемеу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Қай уақытқа дейін</translation>
    </message>
    <message>
        <source>Were you still with the client?</source>
        <translation>Сол кезде қызмет алушымен бірге болдыңыз ба?</translation>
    </message>
    <message>
        <source>What the time went to</source>
        <translation>Уақыт неге жұмсалды</translation>
    </message>
    <message>
        <source>Write a time between {since} and {until}.</source>
        <translation>{since} мен {until} аралығындағы уақытты жазыңыз.</translation>
    </message>
    <message>
        <source>Yes, all the time: count {duration}</source>
        <translation>Иә, бүкіл уақыт: {duration} есептеу</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>Locking what is open</source>
        <translation>Ашық тұрғаны құлыпталып жатыр</translation>
    </message>
</context>
<context>
    <name>SpokenAnswerDialog</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Read out to {name}</source>
        <translation>Дауыстап оқыңыз: {name}</translation>
    </message>
    <message>
        <source>The words fit this question alone. The laptop says what they prove.</source>
        <translation>Бұл сөздер тек осы сұраққа сәйкес келеді. Нені дәлелдейтінін кеңесшінің ноутбугі айтады.</translation>
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
        <translation>Келіспеді</translation>
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
    <name>StageDialog</name>
    <message>
        <source>Closing reason</source>
        <translation>Жабу себебі</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Қашаннан</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Stage of the work</source>
        <translation>Жұмыс кезеңі</translation>
    </message>
    <message>
        <source>Your supervisor is asked to approve the closing.</source>
        <translation>Супервизордан жабуды мақұлдау сұралады.</translation>
    </message>
</context>
<context>
    <name>Stall</name>
    <message numerus="yes">
        <source>%n bundle(s) came twice, each time with other contents. All are kept.</source>
        <translation>
            <numerusform>%n пакет екі рет, әр жолы басқа мазмұнмен келді. Бәрі сақталған.</numerusform>
            <numerusform>%n пакет екі рет, әр жолы басқа мазмұнмен келді. Бәрі сақталған.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) missing. What came later waits.</source>
        <translation>
            <numerusform>%n пакет жетіспейді. Кейін келгені күтіп тұр.</numerusform>
            <numerusform>%n пакет жетіспейді. Кейін келгені күтіп тұр.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) written by a newer program. They are kept.</source>
        <translation>
            <numerusform>%n пакетті жаңарақ бағдарлама жазған. Бәрі сақталған.</numerusform>
            <numerusform>%n пакетті жаңарақ бағдарлама жазған. Бәрі сақталған.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the records officer. It is kept and not shown.</source>
        <translation>Деректерге жауапты қызметкерден сұраңыз. Ол сақталған, бірақ көрсетілмейді.</translation>
    </message>
    <message>
        <source>Ask the sender what was meant.</source>
        <translation>Жіберушіден не айтқысы келгенін сұраңыз.</translation>
    </message>
    <message>
        <source>Ask whether the laptop has a twin or was put back from a copy. Only one of the two may go on.</source>
        <translation>Ноутбуктің егіз көшірмесі бар ма, көшірмеден қалпына келтірілген бе, сұраңыз. Екеуінің біреуінде ғана жұмыс жалғасуы керек.</translation>
    </message>
    <message>
        <source>It claims to be far ahead of all others.</source>
        <translation>Қалғандарының бәрінен тым алда тұр.</translation>
    </message>
    <message>
        <source>It is about a client whose record was erased.</source>
        <translation>Деректері жойылған қызмет алушыға қатысты.</translation>
    </message>
    <message>
        <source>It is kept aside.</source>
        <translation>Ол бөлек қойылған.</translation>
    </message>
    <message>
        <source>Look at it with the sender. It is kept and not shown.</source>
        <translation>Жіберушімен бірге анықтаңыз. Ол сақталған, бірақ көрсетілмейді.</translation>
    </message>
    <message>
        <source>Send receipts: the sender&apos;s next sync then brings what is missing.</source>
        <translation>Растамаларды жіберіңіз: жіберушінің келесі синхрондауы жетіспейтінін әкеледі.</translation>
    </message>
    <message>
        <source>There is nothing to do: it is applied as soon as that comes.</source>
        <translation>Ештеңе істеудің қажеті жоқ: ол жазба келген бойда қабылданады.</translation>
    </message>
    <message>
        <source>Update this program. They are then read by themselves.</source>
        <translation>Осы бағдарламаны жаңартыңыз, сонда өздігінен оқылады.</translation>
    </message>
    <message>
        <source>What it belongs to has not come yet.</source>
        <translation>Бұған қатысты негізгі жазба әлі келген жоқ.</translation>
    </message>
</context>
<context>
    <name>StickRow</name>
    <message>
        <source>Eject safely</source>
        <translation>Қауіпсіз шығару</translation>
    </message>
    <message>
        <source>Everything is written to {stick}. Pull it out when its light no longer blinks.</source>
        <translation>Бәрі жазылды: {stick}. Шамы жыпылықтауын тоқтатқанда флешканы суырыңыз.</translation>
    </message>
    <message>
        <source>Exchange on {stick}</source>
        <translation>{stick} арқылы алмасу</translation>
    </message>
    <message>
        <source>Exchanged on {stick}. Eject it before you pull it out.</source>
        <translation>{stick} арқылы алмасу аяқталды. Суырмас бұрын флешканы шығарыңыз.</translation>
    </message>
    <message>
        <source>What waits is being written to {stick}. Do not pull it out yet.</source>
        <translation>Деректер әлі жазылуда: {stick}. Флешканы әзірге суырмаңыз.</translation>
    </message>
    <message>
        <source>{stick} can be pulled out now.</source>
        <translation>{stick}: флешканы енді суыруға болады.</translation>
    </message>
    <message>
        <source>{stick} is plugged in.</source>
        <translation>{stick}: флешка қосылды.</translation>
    </message>
</context>
<context>
    <name>StopSessionDialog</name>
    <message>
        <source>Completed: the client was there</source>
        <translation>Өтті: қызмет алушы болды</translation>
    </message>
    <message>
        <source>Cut short: the client came, but left early</source>
        <translation>Үзілді: қызмет алушы болды, бірақ ерте кетті</translation>
    </message>
    <message>
        <source>Earlier, at:</source>
        <translation>Ертерек, мына уақытта:</translation>
    </message>
    <message>
        <source>Earlier; the laptop fell asleep at {time}:</source>
        <translation>Ертерек; ноутбук {time} ұйқыға кетті:</translation>
    </message>
    <message>
        <source>How did the session end?</source>
        <translation>Сессия қалай аяқталды?</translation>
    </message>
    <message>
        <source>How many of us were there</source>
        <translation>Қанша қызметкер болды</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Дәл қазір</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Себебін бірер сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>So far {duration}.</source>
        <translation>Әзірге {duration}.</translation>
    </message>
    <message>
        <source>Started by mistake: discard the time</source>
        <translation>Қате басталды: уақытты жазбау</translation>
    </message>
    <message>
        <source>Stop the session</source>
        <translation>Сессияны аяқтау</translation>
    </message>
    <message>
        <source>That is before the session began: {moment}.</source>
        <translation>Бұл сессияның басынан бұрын: {moment}.</translation>
    </message>
    <message>
        <source>That is in the future: it is {time} now.</source>
        <translation>Бұл уақыт әлі келген жоқ: қазір {time}.</translation>
    </message>
    <message>
        <source>The client did not come</source>
        <translation>Қызмет алушы келмеді</translation>
    </message>
    <message>
        <source>The timer ran on after the end.</source>
        <translation>Таймер аяқталғаннан кейін де жүре берді.</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>Қашан аяқталды?</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Түзету себебі</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Good</source>
        <translation>Жақсы</translation>
    </message>
    <message>
        <source>Still easy to guess</source>
        <translation>Болжап табу әлі де оңай</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>Болжап табу өте оңай</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Өте жақсы</translation>
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
    <name>SystemDialogs</name>
    <message>
        <source>Files of type:</source>
        <translation>Файлдар түрі:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Қайдан іздеу:</translation>
    </message>
</context>
<context>
    <name>TimerBar</name>
    <message>
        <source>Paused</source>
        <translation>Кідіртілді</translation>
    </message>
    <message>
        <source>Paused for {time}</source>
        <translation>Кідіртілді: {time}</translation>
    </message>
    <message>
        <source>Session timer</source>
        <translation>Сессия таймері</translation>
    </message>
</context>
<context>
    <name>TimerPanel</name>
    <message>
        <source>Correct the times…</source>
        <translation>Уақытты түзету…</translation>
    </message>
    <message>
        <source>Paused for {time}</source>
        <translation>Кідіртілді: {time}</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n bundle(s)</source>
        <translation>
            <numerusform>%n пакет</numerusform>
            <numerusform>%n пакет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) arrived</source>
        <translation>
            <numerusform>%n пакет келді</numerusform>
            <numerusform>%n пакет келді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) no longer yours</source>
        <translation>
            <numerusform>%n кейс енді сіздікі емес</numerusform>
            <numerusform>%n кейс енді сіздікі емес</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients. Choose one to open the file.</source>
        <translation>
            <numerusform>%n қызмет алушы. Кімнің жазбаларын ашатыныңызды таңдаңыз.</numerusform>
            <numerusform>%n қызмет алушы. Кімнің жазбаларын ашатыныңызды таңдаңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients. Choose one to start a session.</source>
        <translation>
            <numerusform>%n қызмет алушы. Сессия бастау үшін біреуін таңдаңыз.</numerusform>
            <numerusform>%n қызмет алушы. Сессия бастау үшін біреуін таңдаңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consents to be written</source>
        <translation>
            <numerusform>%n келісімді жазбаша рәсімдеу керек</numerusform>
            <numerusform>%n келісімді жазбаша рәсімдеу керек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counsellor(s) silent for a week</source>
        <translation>
            <numerusform>Бір аптадан бері хабар жоқ: %n кеңесші</numerusform>
            <numerusform>Бір аптадан бері хабар жоқ: %n кеңесші</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) to confirm</source>
        <translation>
            <numerusform>Растауды күтіп тұр: %n құрылғы</numerusform>
            <numerusform>Растауды күтіп тұр: %n құрылғы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts to finish</source>
        <translation>
            <numerusform>%n нобай аяқталмаған</numerusform>
            <numerusform>%n нобай аяқталмаған</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) and session(s) to read</source>
        <translation>
            <numerusform>Оқылмаған жазбалар мен сессиялар: %n</numerusform>
            <numerusform>Оқылмаған жазбалар мен сессиялар: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) declined</source>
        <translation>
            <numerusform>%n сұрау қабылданбады</numerusform>
            <numerusform>%n сұрау қабылданбады</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait.</source>
        <translation>
            <numerusform>%n сұрау күтіп тұр.</numerusform>
            <numerusform>%n сұрау күтіп тұр.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions without a note</source>
        <translation>
            <numerusform>%n сессияның жазбасы жоқ</numerusform>
            <numerusform>%n сессияның жазбасы жоқ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand still</source>
        <translation>
            <numerusform>Тоқтап тұр: %n</numerusform>
            <numerusform>Тоқтап тұр: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A session runs</source>
        <translation>Сессия жүріп жатыр</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Жаңа құпия сөз тіркесін таңдаңыз</translation>
    </message>
    <message>
        <source>Choose it now</source>
        <translation>Қазір таңдау</translation>
    </message>
    <message>
        <source>Declined: {reason}</source>
        <translation>Қабылданбады: {reason}</translation>
    </message>
    <message>
        <source>Exchange on it</source>
        <translation>Ол арқылы алмасу</translation>
    </message>
    <message>
        <source>Follow-ups due: {count}</source>
        <translation>Мерзімі келген бақылау байланыстары: {count}</translation>
    </message>
    <message>
        <source>For {duration} so far.</source>
        <translation>Әзірге {duration}.</translation>
    </message>
    <message>
        <source>Go on with the newest</source>
        <translation>Соңғысын жалғастыру</translation>
    </message>
    <message>
        <source>Invite your counsellors</source>
        <translation>Кеңесшілерді шақырыңыз</translation>
    </message>
    <message>
        <source>Make a new kit</source>
        <translation>Жаңа парақ жасау</translation>
    </message>
    <message>
        <source>Make new words</source>
        <translation>Жаңа сөздер жасау</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add the first client.</source>
        <translation>Мұнда әзірге ешкім жоқ. Алғашқы қызмет алушыны қосыңыз.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Шешім күтіп тұрған ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Once they have joined, what they send arrives here.</source>
        <translation>Олар қосылған соң жібергендерінің бәрі осында келеді.</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Қызмет алушыны ашу</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Біріншісін ашу</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Сессияны ашу</translation>
    </message>
    <message>
        <source>Overdue: {code}, {day}</source>
        <translation>Мерзімі өткен: {code}, {day}</translation>
    </message>
    <message>
        <source>Recovery key of the office not written down</source>
        <translation>Орталықтың қалпына келтіру кілті жазып алынбаған</translation>
    </message>
    <message>
        <source>Recovery kit not written down</source>
        <translation>Қалпына келтіру парағы жазып алынбаған</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Кілтті ауыстыру</translation>
    </message>
    <message>
        <source>Requests to decide</source>
        <translation>Шешілетін сұраулар</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Жұмысты бастау</translation>
    </message>
    <message>
        <source>The Inbox says what to do.</source>
        <translation>Не істеу керегі «Келгендерде» айтылған.</translation>
    </message>
    <message>
        <source>The next: {code}, {day}</source>
        <translation>Ең жақыны: {code}, {day}</translation>
    </message>
    <message>
        <source>Two days after the session a note counts as late.</source>
        <translation>Сессиядан екі тәулік өткен соң жазба кешіктірілген деп саналады.</translation>
    </message>
    <message>
        <source>What waits can go on it, and what came is taken in.</source>
        <translation>Жіберуді күтіп тұрғандар оған жазылады, келгендері қабылданады.</translation>
    </message>
    <message>
        <source>Without it a forgotten passphrase loses your records.</source>
        <translation>Онсыз құпия сөз тіркесі ұмытылса, жазбаларыңыз жоғалады.</translation>
    </message>
    <message>
        <source>Without it nothing opens if this computer is lost.</source>
        <translation>Онсыз осы компьютер жоғалса, ештеңе ашылмайды.</translation>
    </message>
    <message>
        <source>Words of an invitation not told</source>
        <translation>Шақыру сөздері айтылмаған</translation>
    </message>
    <message>
        <source>Your records were opened with the recovery kit.</source>
        <translation>Жазбаларыңыз қалпына келтіру парағымен ашылды.</translation>
    </message>
    <message>
        <source>{name}: last on {date}</source>
        <translation>{name}: соңғы рет {date}</translation>
    </message>
    <message>
        <source>{name}: nothing yet</source>
        <translation>{name}: әзірге ештеңе</translation>
    </message>
    <message>
        <source>{stick} is plugged in</source>
        <translation>{stick}: флешка қосылды</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Search ({keys})</source>
        <translation>Іздеу ({keys})</translation>
    </message>
</context>
<context>
    <name>TypedWordsHint</name>
    <message>
        <source>In Russian, Kazakh or English. The first four letters of each word are enough.</source>
        <translation>Орысша, қазақша немесе ағылшынша. Әр сөздің алғашқы төрт әрпі жеткілікті.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>{code}: rated {value} of 10.</source>
        <translation>{code}: баға 10 балдан {value}.</translation>
    </message>
    <message>
        <source>{code}: the consent was withdrawn.</source>
        <translation>{code}: келісім қайтарып алынды.</translation>
    </message>
    <message>
        <source>{code}: the follow-up is done.</source>
        <translation>{code}: бақылау байланысы орындалды.</translation>
    </message>
    <message>
        <source>{code}: the follow-up is open again.</source>
        <translation>{code}: бақылау байланысы қайта ашылды.</translation>
    </message>
    <message>
        <source>{code}: the goal was closed.</source>
        <translation>{code}: мақсат жабылды.</translation>
    </message>
    <message>
        <source>{code}: the session&apos;s time was discarded.</source>
        <translation>{code}: сессия уақыты жазылмады.</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Proved by telephone ({heard}): the bundle of {moment} and those before it have reached the office, but it has not taken all of them. Its written receipt will say what.</source>
        <translation>Телефон арқылы дәлелденді ({heard}): {moment} пакеті мен одан бұрынғылары орталыққа жетті, бірақ бәрі қабылданған жоқ. Нақты не екенін жазбаша растама айтады.</translation>
    </message>
    <message>
        <source>Proved by telephone ({heard}): the office holds the bundle of {moment} and those before it, and has read them.</source>
        <translation>Телефон арқылы дәлелденді ({heard}): {moment} пакеті мен одан бұрынғылары орталықта бар және оқылды.</translation>
    </message>
    <message>
        <source>Proved by telephone ({heard}): the office holds the bundle of {moment} and those before it.</source>
        <translation>Телефон арқылы дәлелденді ({heard}): {moment} пакеті мен одан бұрынғылары орталықта бар.</translation>
    </message>
    <message>
        <source>The bundle of {moment} and those before it are here and read:</source>
        <translation>{moment} пакеті мен одан бұрынғылары осында және оқылды:</translation>
    </message>
    <message>
        <source>The bundle of {moment} and those before it are here, but not all was taken:</source>
        <translation>{moment} пакеті мен одан бұрынғылары осында, бірақ бәрі қабылданған жоқ:</translation>
    </message>
    <message>
        <source>The bundle of {moment} and those before it are here:</source>
        <translation>{moment} пакеті мен одан бұрынғылары осында:</translation>
    </message>
    <message>
        <source>They ask about the bundle of {moment} and those before it.</source>
        <translation>Олар {moment} пакеті мен одан бұрынғылары туралы сұрайды.</translation>
    </message>
</context>
<context>
    <name>VoiceReceipts</name>
    <message>
        <source>Nobody else belongs to this office yet: invite them first.</source>
        <translation>Бұл орталықта әзірге сізден басқа ешкім жоқ: алдымен адамдарды шақырыңыз.</translation>
    </message>
    <message>
        <source>Receipt by telephone…</source>
        <translation>Телефон арқылы растама…</translation>
    </message>
</context>
<context>
    <name>WhoLine</name>
    <message>
        <source>Another client&apos;s record</source>
        <translation>Басқа қызмет алушының жазбасы</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>From now on nothing about this client is sent to the office, except that the consent was withdrawn. No session can be started. What is written here stays until it is erased.</source>
        <translation>Бұдан былай бұл қызмет алушы туралы орталыққа келісімнің қайтарып алынғанынан басқа ештеңе жіберілмейді. Сессия бастауға болмайды. Мұнда жазылған дерек жойылғанға дейін қалады.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Келісімді қайтарып алу</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Қайтарып алынған күні</translation>
    </message>
</context>
<context>
    <name>WordsBackStep</name>
    <message>
        <source>Three words from your paper</source>
        <translation>Қағаздағы үш сөз</translation>
    </message>
    <message>
        <source>Type them from what you wrote down. Go back to see them again.</source>
        <translation>Оларды парақтан енгізіңіз. Қайта көру үшін артқа оралыңыз.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>{number}-сөз</translation>
    </message>
</context>
<context>
    <name>WordsLanguage</name>
    <message>
        <source>Language of these words</source>
        <translation>Осы сөздердің тілі</translation>
    </message>
    <message>
        <source>Words in English</source>
        <translation>Сөздер ағылшын тілінде</translation>
    </message>
    <message>
        <source>Words in Kazakh</source>
        <translation>Сөздер қазақ тілінде</translation>
    </message>
    <message>
        <source>Words in Russian</source>
        <translation>Сөздер орыс тілінде</translation>
    </message>
</context>
<context>
    <name>WordsProposal</name>
    <message>
        <source>Other words</source>
        <translation>Басқа сөздер</translation>
    </message>
    <message>
        <source>Seven random words are hard to guess. Keep them on paper until you know them by heart.</source>
        <translation>Кездейсоқ жеті сөзді болжап табу қиын. Жатталғанша оларды қағазда сақтаңыз.</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Осы сөздерді алу</translation>
    </message>
</context>
<context>
    <name>WorkingNameDialog</name>
    <message>
        <source>A word that helps you remember and tells a stranger nothing. It never leaves this laptop.</source>
        <translation>Өзіңізге еске салатын, бөгдеге ештеңе айтпайтын сөз. Ол осы ноутбуктен шықпайды.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Жұмыс аты</translation>
    </message>
</context>
</TS>
