<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counsellor</source>
        <translation>О программе Counsellor</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
</context>
<context>
    <name>AcceptLossDialog</name>
    <message>
        <source>Go on with what is there?</source>
        <translation>Продолжить с тем, что есть?</translation>
    </message>
    <message>
        <source>Go on without what is lost</source>
        <translation>Продолжить без утраченного</translation>
    </message>
    <message>
        <source>{lost}

If you go on, what is missing does not come back on this computer by itself. If you have a newer backup, restore that instead.

The files as they are now are kept in the vault&apos;s folder, so that somebody can examine them. What your office holds stays there, and what it sent comes again when you sync.</source>
        <translation>{lost}

Если продолжить, то, чего не хватает, на этом компьютере само не появится. Если есть более свежая резервная копия, лучше восстановите её.

Файлы в нынешнем виде сохраняются в папке хранилища, чтобы их можно было исследовать. Всё, что есть у центра, остаётся у него, а присланное им придёт снова при синхронизации.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Counsellor</source>
        <translation>О программе Counsellor</translation>
    </message>
    <message>
        <source>Add an addendum</source>
        <translation>Добавить дополнение</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>Building trust</source>
        <translation>Установление доверия</translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation>Сначала выберите клиента.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Диалог</translation>
    </message>
    <message>
        <source>Do what the message offers</source>
        <translation>Сделать то, что предлагает сообщение</translation>
    </message>
    <message>
        <source>Erase this client…</source>
        <translation>Уничтожить данные клиента…</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>Найти в записи</translation>
    </message>
    <message>
        <source>Full window, nothing but the page</source>
        <translation>Во всё окно, только эта страница</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>К сессии</translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation>Вернуться к текущей сессии</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Заблокировать сейчас</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая область</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Open a note first.</source>
        <translation>Сначала откройте запись.</translation>
    </message>
    <message>
        <source>Open a signed note first.</source>
        <translation>Сначала откройте подписанную запись.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Pause the session</source>
        <translation>Поставить сессию на паузу</translation>
    </message>
    <message>
        <source>People and devices</source>
        <translation>Люди и устройства</translation>
    </message>
    <message>
        <source>Practical help</source>
        <translation>Практическая помощь</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая область</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Сохранить запись</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Поиск и команды</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессии</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Sign the note</source>
        <translation>Подписать запись</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче текст</translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation>Начать сессию</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Stop the session</source>
        <translation>Завершить сессию</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать сейчас</translation>
    </message>
    <message>
        <source>Text in its plain size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>На этой странице печатать нечего.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>What the time goes to</source>
        <translation>На что идёт время</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
</context>
<context>
    <name>AlarmPage</name>
    <message>
        <source>Go on with what is there…</source>
        <translation>Продолжить с тем, что есть…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из резервной копии…</translation>
    </message>
    <message>
        <source>The vault was not opened</source>
        <translation>Хранилище не открыто</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>AllowRoadDialog</name>
    <message>
        <source>Allow this address</source>
        <translation>Разрешить этот адрес</translation>
    </message>
    <message>
        <source>Look at it letter by letter. Bundles are sealed, but who sends them and when can be seen there, and personal data must not go abroad by a wrong address. If you are not sure, ask your office first. That you allow it is written down.</source>
        <translation>Сверьте его буква за буквой. Пакеты запечатаны, но там видно, кто и когда их отправляет, а личные данные не должны уйти за границу из-за неверного адреса. Если сомневаетесь, сначала спросите свой центр. Ваше разрешение записывается.</translation>
    </message>
    <message>
        <source>Your office does not name this address. May bundles go there?</source>
        <translation>Ваш центр не называл этот адрес. Можно отправлять туда пакеты?</translation>
    </message>
</context>
<context>
    <name>AnswerByVoiceDialog</name>
    <message>
        <source>A counsellor without a network calls, and reads out four words from the Exchange page. You answer with four.</source>
        <translation>Консультант звонит оттуда, где нет сети, и читает четыре слова со страницы «Обмен». Вы отвечаете четырьмя.</translation>
    </message>
    <message>
        <source>Find the answer</source>
        <translation>Найти ответ</translation>
    </message>
    <message>
        <source>Receipt by telephone</source>
        <translation>Подтверждение по телефону</translation>
    </message>
    <message>
        <source>Their four words</source>
        <translation>Четыре слова звонящего</translation>
    </message>
    <message>
        <source>Type the four words that the caller reads out.</source>
        <translation>Введите четыре слова, которые читает звонящий.</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Кто звонит</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>No message offers anything now.</source>
        <translation>Сейчас сообщения ничего не предлагают.</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the system has them</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
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
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Import files from a stick, or sync with the folder.</source>
        <translation>Пока ничего не принято. Примите файлы с флешки или синхронизируйтесь с папкой.</translation>
    </message>
    <message>
        <source>This bundle tells of no client.</source>
        <translation>В этом пакете нет ничего о клиентах.</translation>
    </message>
</context>
<context>
    <name>AskByVoiceDialog</name>
    <message>
        <source>Call the office and read these four words out:</source>
        <translation>Позвоните в центр и прочитайте эти четыре слова:</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Receipt by telephone</source>
        <translation>Подтверждение по телефону</translation>
    </message>
    <message>
        <source>Show new words</source>
        <translation>Показать новые слова</translation>
    </message>
    <message>
        <source>The four words that the office answers</source>
        <translation>Четыре слова, которыми отвечает центр</translation>
    </message>
    <message>
        <source>Type the four words that the office reads out.</source>
        <translation>Введите четыре слова, которые читает центр.</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Back up now…</source>
        <translation>Создать копию сейчас…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Создаётся резервная копия…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Папка для резервной копии</translation>
    </message>
    <message>
        <source>It is as encrypted as the vault. Keep it apart from this computer.</source>
        <translation>Она зашифрована так же, как хранилище. Храните её отдельно от этого компьютера.</translation>
    </message>
    <message>
        <source>Last backup: {moment}.</source>
        <translation>Последняя копия: {moment}.</translation>
    </message>
    <message>
        <source>The backup was written and checked: {place}</source>
        <translation>Резервная копия записана и проверена: {place}</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old: make one.</source>
        <translation>
            <numerusform>Последняя копия сделана %n день назад: сделайте новую.</numerusform>
            <numerusform>Последняя копия сделана %n дня назад: сделайте новую.</numerusform>
            <numerusform>Последняя копия сделана %n дней назад: сделайте новую.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Резервной копии ещё нет.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>Brought</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n изменение</numerusform>
            <numerusform>%n изменения</numerusform>
            <numerusform>%n изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more change(s)</source>
        <translation>
            <numerusform>%n другое изменение</numerusform>
            <numerusform>%n других изменения</numerusform>
            <numerusform>%n других изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more client(s)</source>
        <translation>
            <numerusform>%n другой клиент</numerusform>
            <numerusform>%n других клиента</numerusform>
            <numerusform>%n других клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n сессия</numerusform>
            <numerusform>%n сессии</numerusform>
            <numerusform>%n сессий</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>ничего нового</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} и {last}</translation>
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
        <translation>Изменений</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Held by the counsellor</source>
        <translation>Есть у консультанта</translation>
    </message>
    <message>
        <source>Held by the office</source>
        <translation>Есть в центре</translation>
    </message>
    <message>
        <source>Held by the office, heard by telephone</source>
        <translation>Есть в центре, узнано по телефону</translation>
    </message>
    <message>
        <source>Not all taken by the counsellor&apos;s laptop</source>
        <translation>Ноутбук консультанта принял не всё</translation>
    </message>
    <message>
        <source>Not all taken by the office</source>
        <translation>Центр принял не всё</translation>
    </message>
    <message>
        <source>Not taken by the counsellor&apos;s laptop</source>
        <translation>Ноутбук консультанта не принял</translation>
    </message>
    <message>
        <source>Not taken by the office</source>
        <translation>Центр не принял</translation>
    </message>
    <message>
        <source>Read at the office, heard by telephone</source>
        <translation>Прочитано в центре, узнано по телефону</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Запечатано</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В ожидании</translation>
    </message>
    <message>
        <source>Waits for a decision at the office</source>
        <translation>Ждёт решения в центре</translation>
    </message>
    <message>
        <source>Waits for the counsellor&apos;s update</source>
        <translation>Ждёт обновления у консультанта</translation>
    </message>
    <message>
        <source>Waits for the office&apos;s update</source>
        <translation>Ждёт обновления в центре</translation>
    </message>
    <message>
        <source>Waits on the counsellor&apos;s laptop</source>
        <translation>Ждёт на ноутбуке консультанта</translation>
    </message>
</context>
<context>
    <name>BusyRow</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message numerus="yes">
        <source>%n sealed file(s) written: {place}</source>
        <translation>
            <numerusform>Записан %n запечатанный файл: {place}</numerusform>
            <numerusform>Записано %n запечатанных файла: {place}</numerusform>
            <numerusform>Записано %n запечатанных файлов: {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Пакеты</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Из рук в руки</translation>
    </message>
    <message>
        <source>Files from your office</source>
        <translation>Файлы из вашего центра</translation>
    </message>
    <message>
        <source>Folder for the outbox</source>
        <translation>Папка для исходящих</translation>
    </message>
    <message>
        <source>For a colleague who travels, or a messenger: all that waits, sealed. Whoever carries it cannot read it.</source>
        <translation>Для коллеги, который едет в центр, или для мессенджера: всё, что ждёт отправки, в запечатанном виде. Тот, кто везёт, прочитать это не может.</translation>
    </message>
    <message>
        <source>Save the outbox</source>
        <translation>Сохранить исходящие</translation>
    </message>
    <message>
        <source>Take in files…</source>
        <translation>Принять файлы…</translation>
    </message>
    <message>
        <source>Write the outbox into a folder…</source>
        <translation>Записать исходящие в папку…</translation>
    </message>
    <message>
        <source>Write the outbox into one file…</source>
        <translation>Записать исходящие в один файл…</translation>
    </message>
    <message>
        <source>Writing the outbox…</source>
        <translation>Исходящие записываются…</translation>
    </message>
    <message>
        <source>Written {moment}. It may never arrive, and counts as sent only once an answer comes: {place}</source>
        <translation>Записано {moment}. Это может и не дойти: отправленным считается, только когда придёт ответ. Место: {place}</translation>
    </message>
</context>
<context>
    <name>ByItselfCard</name>
    <message>
        <source>Exchange by itself</source>
        <translation>Автоматический обмен</translation>
    </message>
    <message>
        <source>When there is a connection</source>
        <translation>Когда есть связь</translation>
    </message>
    <message>
        <source>Only sealed bundles go, to the servers of your office alone; also while the window is locked. On a stick nothing is written by itself.</source>
        <translation>Отправляются только запечатанные пакеты и только на серверы вашего центра, в том числе когда окно заблокировано. На флешку автоматически ничего не записывается.</translation>
    </message>
</context>
<context>
    <name>ClientMenu</name>
    <message>
        <source>Change the stage…</source>
        <translation>Сменить этап…</translation>
    </message>
    <message>
        <source>Identity… (logged)</source>
        <translation>Личные данные… (с записью в журнал)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More about this client</source>
        <translation>Ещё о клиенте</translation>
    </message>
    <message>
        <source>Print the consent form…</source>
        <translation>Напечатать бланк согласия…</translation>
    </message>
    <message>
        <source>Record the written consent…</source>
        <translation>Оформить письменное согласие…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Withdraw consent…</source>
        <translation>Отозвать согласие…</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>All clients</source>
        <translation>Все клиенты</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients come with what counsellors send. Nothing came yet.</source>
        <translation>Клиенты появятся вместе с тем, что пришлют консультанты. Пока ничего не пришло.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Code or working name</source>
        <translation>Код или рабочее имя</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Консультант</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Find a client by code or working name</source>
        <translation>Найти клиента по коду или рабочему имени</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>No code and no working name has words that begin like this.</source>
        <translation>Ни в одном коде и рабочем имени нет слов, которые так начинаются.</translation>
    </message>
    <message>
        <source>No longer yours</source>
        <translation>Больше не ваш</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add the first client.</source>
        <translation>Здесь пока никого нет. Добавьте первого клиента.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессии</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Рабочее имя</translation>
    </message>
</context>
<context>
    <name>ClosingReason</name>
    <message>
        <source>Client ended</source>
        <translation>По желанию клиента</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Смерть клиента</translation>
    </message>
    <message>
        <source>Declined at start</source>
        <translation>Отказ в начале</translation>
    </message>
    <message>
        <source>Goals met</source>
        <translation>Цели достигнуты</translation>
    </message>
    <message>
        <source>Goals partly met</source>
        <translation>Цели достигнуты частично</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Под стражей</translation>
    </message>
    <message>
        <source>Lost contact</source>
        <translation>Связь утрачена</translation>
    </message>
    <message>
        <source>Moved or transferred</source>
        <translation>Переезд или передача</translation>
    </message>
    <message>
        <source>Opened in error or twice</source>
        <translation>Открыт по ошибке или дважды</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Направлен в другую организацию</translation>
    </message>
    <message>
        <source>Service not suitable</source>
        <translation>Помощь не подходит</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Чьё</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Device fingerprint</source>
        <translation>Отпечаток устройства</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Every check passes.</source>
        <translation>Все проверки пройдены.</translation>
    </message>
    <message>
        <source>Exchanging with {name}…</source>
        <translation>Идёт обмен: {name}…</translation>
    </message>
    <message>
        <source>If they are the same on both machines, type &quot;{yes}&quot;</source>
        <translation>Если на обоих компьютерах они одинаковы, наберите «{yes}»</translation>
    </message>
    <message>
        <source>It counts as sent only when the office answers.</source>
        <translation>Отправленным это считается, только когда центр ответит.</translation>
    </message>
    <message>
        <source>It is not yet known to be written down: Today will remind you.</source>
        <translation>Пока неизвестно, записано ли это: на странице «Сегодня» будет напоминание.</translation>
    </message>
    <message>
        <source>Its passphrase:</source>
        <translation>Его парольная фраза:</translation>
    </message>
    <message>
        <source>Its seven words:</source>
        <translation>Его семь слов:</translation>
    </message>
    <message>
        <source>Joined: {office}</source>
        <translation>Присоединено к центру: {office}</translation>
    </message>
    <message>
        <source>Keep this recovery key of the office offline; it is shown only now:</source>
        <translation>Храните этот ключ восстановления центра вне сети; он показан только сейчас:</translation>
    </message>
    <message>
        <source>Missing: {library} (package {package})</source>
        <translation>Не хватает: {library} (пакет {package})</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>No device waits to be confirmed.</source>
        <translation>Ни одно устройство не ждёт подтверждения.</translation>
    </message>
    <message>
        <source>No invitation is open.</source>
        <translation>Открытых приглашений нет.</translation>
    </message>
    <message>
        <source>No road is kept yet.</source>
        <translation>Путей обмена пока нет.</translation>
    </message>
    <message>
        <source>Nobody at this office has this name.</source>
        <translation>В этом центре никого так не зовут.</translation>
    </message>
    <message>
        <source>Nobody else belongs to this office yet.</source>
        <translation>Кроме вас, в этом центре пока никого нет.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Всего хватает.</translation>
    </message>
    <message>
        <source>Nothing was changed. With --yes it goes on.</source>
        <translation>Ничего не изменено. С ключом --yes работа продолжится.</translation>
    </message>
    <message>
        <source>Number {number} of stream {stream}, sealed at {time}</source>
        <translation>Номер {number} потока {stream}, запечатан {time}</translation>
    </message>
    <message>
        <source>Of these on this device alone</source>
        <translation>Из них только на этом устройстве</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>Old copies and backups of this vault still open with the old passphrase.</source>
        <translation>Старые и резервные копии этого хранилища по-прежнему открываются старой парольной фразой.</translation>
    </message>
    <message>
        <source>Old copies and backups of this vault still open with the old recovery words.</source>
        <translation>Прежние копии и резервные копии этого хранилища по-прежнему открываются старыми словами восстановления.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Place of exchange</source>
        <translation>Место обмена</translation>
    </message>
    <message>
        <source>Read these four words out to each other:</source>
        <translation>Прочитайте эти четыре слова друг другу вслух:</translation>
    </message>
    <message>
        <source>Read these four words out to the office:</source>
        <translation>Прочитайте центру эти четыре слова:</translation>
    </message>
    <message>
        <source>Receipts given: {count}</source>
        <translation>Выдано подтверждений: {count}</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Слова восстановления</translation>
    </message>
    <message>
        <source>Screenshots lie here: {file}</source>
        <translation>Снимки экрана лежат здесь: {file}</translation>
    </message>
    <message>
        <source>Sealed files written: {count}, to {place}</source>
        <translation>Записано запечатанных файлов: {count}, сюда: {place}</translation>
    </message>
    <message>
        <source>Sealed: {sealed}, sent: {sent}, fetched: {fetched}</source>
        <translation>Запечатано: {sealed}, отправлено: {sent}, получено: {fetched}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессии</translation>
    </message>
    <message>
        <source>Several people here have this name: give the id of one.</source>
        <translation>Так зовут нескольких: укажите идентификатор нужного.</translation>
    </message>
    <message>
        <source>Signed notes</source>
        <translation>Подписанные записи</translation>
    </message>
    <message>
        <source>Something went wrong that should not have: this is a bug ({kind} in {place}).</source>
        <translation>Случилось то, чего не должно быть: это ошибка в программе ({kind} в {place}).</translation>
    </message>
    <message>
        <source>Stopped. What was saved before stays.</source>
        <translation>Остановлено. Всё, что было сохранено раньше, осталось.</translation>
    </message>
    <message>
        <source>Sync with the office, and erase again who is still here.</source>
        <translation>Синхронизируйтесь с центром и снова уничтожьте данные тех клиентов, которые остались.</translation>
    </message>
    <message>
        <source>The backup was read back and is good: {file}</source>
        <translation>Резервная копия прочитана обратно и исправна: {file}</translation>
    </message>
    <message>
        <source>The device is confirmed.</source>
        <translation>Устройство подтверждено.</translation>
    </message>
    <message>
        <source>The disk does not look encrypted: ask whoever set this machine up.</source>
        <translation>Диск, похоже, не зашифрован: спросите того, кто настраивал этот компьютер.</translation>
    </message>
    <message>
        <source>The disk is encrypted.</source>
        <translation>Диск зашифрован.</translation>
    </message>
    <message>
        <source>The field and the office do not hold the same.</source>
        <translation>У консультанта и в центре лежит не одно и то же.</translation>
    </message>
    <message>
        <source>The files as they were: {file}</source>
        <translation>Файлы в прежнем виде: {file}</translation>
    </message>
    <message>
        <source>The four words</source>
        <translation>Четыре слова</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>Приглашение отозвано.</translation>
    </message>
    <message>
        <source>The invitation: {file}</source>
        <translation>Приглашение: {file}</translation>
    </message>
    <message>
        <source>The last six signs of the key</source>
        <translation>Последние шесть знаков ключа</translation>
    </message>
    <message>
        <source>The list of erased clients beside the backup is missing or cannot be read: whoever was erased since then is here again.</source>
        <translation>Списка клиентов, данные которых уничтожены, рядом с резервной копией нет, или он не читается: те, чьи данные уничтожили после неё, снова здесь.</translation>
    </message>
    <message>
        <source>The office was founded. Its fingerprint in words:</source>
        <translation>Центр основан. Его отпечаток словами:</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Парольная фраза изменена.</translation>
    </message>
    <message>
        <source>The records are what the journal says.</source>
        <translation>Данные совпадают с журналом.</translation>
    </message>
    <message>
        <source>The seven words</source>
        <translation>Семь слов</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Две парольные фразы не совпадают.</translation>
    </message>
    <message>
        <source>The vault goes on with what was there.</source>
        <translation>Хранилище работает дальше с тем, что в нём было.</translation>
    </message>
    <message>
        <source>The vault is whole and in order.</source>
        <translation>Хранилище цело и в порядке.</translation>
    </message>
    <message>
        <source>The vault opens as it is; there is nothing to accept.</source>
        <translation>Хранилище открывается и так; подтверждать нечего.</translation>
    </message>
    <message>
        <source>The vault was made: {file}</source>
        <translation>Хранилище создано: {file}</translation>
    </message>
    <message>
        <source>The vault was restored: {file}</source>
        <translation>Хранилище восстановлено: {file}</translation>
    </message>
    <message>
        <source>The window opens on the counsellor&apos;s side, unlocked.</source>
        <translation>Открывается окно консультанта, уже разблокированное.</translation>
    </message>
    <message>
        <source>There is a display to open a window on.</source>
        <translation>Есть экран, на котором можно открыть окно.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>Нет экрана, на котором можно открыть окно.</translation>
    </message>
    <message>
        <source>There is no display, so no window opens.</source>
        <translation>Экрана нет, поэтому окно не открывается.</translation>
    </message>
    <message>
        <source>There is no such file: {file}</source>
        <translation>Такого файла нет: {file}</translation>
    </message>
    <message>
        <source>This device&apos;s fingerprint, for the office to compare:</source>
        <translation>Отпечаток этого устройства, для сверки с центром:</translation>
    </message>
    <message>
        <source>This file is there already and stays as it is: {file}</source>
        <translation>Такой файл уже есть и остаётся как есть: {file}</translation>
    </message>
    <message>
        <source>This is no folder, and no file that ends in .outbox: {file}</source>
        <translation>Это не папка и не файл с окончанием .outbox: {file}</translation>
    </message>
    <message>
        <source>This machine waits at:</source>
        <translation>Этот компьютер ждёт по адресу:</translation>
    </message>
    <message>
        <source>This road is kept no longer: {address}</source>
        <translation>Этот путь обмена убран: {address}</translation>
    </message>
    <message>
        <source>This road is kept: {address}</source>
        <translation>Путь обмена сохранён: {address}</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Waiting for the office</source>
        <translation>Ждут центра</translation>
    </message>
    <message>
        <source>Waiting to be sealed</source>
        <translation>Ждут запечатывания</translation>
    </message>
    <message>
        <source>Warning: whoever has these keys reads everything. Showing them is noted in the vault&apos;s log.</source>
        <translation>Внимание: у кого есть эти ключи, тот читает всё. Их показ отмечен в журнале хранилища.</translation>
    </message>
    <message>
        <source>What was sealed before opens with the old key alone: keep it as well.</source>
        <translation>Запечатанное раньше открывается только старым ключом: храните и его.</translation>
    </message>
    <message>
        <source>When you have written it down, press Enter.</source>
        <translation>Когда запишете, нажмите Enter.</translation>
    </message>
    <message>
        <source>Whether the disk is encrypted cannot be seen from here.</source>
        <translation>Зашифрован ли диск, отсюда не видно.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Слово {number}</translation>
    </message>
    <message>
        <source>Write these seven words down by hand; they open the vault when the passphrase is lost, and are shown only now:</source>
        <translation>Перепишите эти семь слов от руки; они откроют хранилище, если парольная фраза потеряна, и показаны только сейчас:</translation>
    </message>
    <message>
        <source>works</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>{address}: sent {sent}</source>
        <translation>{address}: отправлено {sent}</translation>
    </message>
    <message>
        <source>{size} bytes, sealed to {count} reader(s): {kinds}</source>
        <translation>{size} байт, запечатано для получателей, всего {count}: {kinds}</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Call {name} and have the words on the laptop&apos;s Exchange page read to you. They must be:</source>
        <translation>Позвоните: {name}. Попросите прочитать вам слова со страницы «Обмен» на ноутбуке. Должны быть такие:</translation>
    </message>
    <message>
        <source>They differ…</source>
        <translation>Не совпадают…</translation>
    </message>
    <message>
        <source>They match: confirm</source>
        <translation>Совпадают: подтвердить</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>No consent</source>
        <translation>Нет согласия</translation>
    </message>
    <message>
        <source>Spoken, has run out</source>
        <translation>Устное, срок вышел</translation>
    </message>
    <message>
        <source>Spoken, until {date}</source>
        <translation>Устное, до {date}</translation>
    </message>
    <message numerus="yes">
        <source>Spoken, until {date} or for %n more sessions</source>
        <translation>
            <numerusform>Устное, до {date} или ещё на %n сессию</numerusform>
            <numerusform>Устное, до {date} или ещё на %n сессии</numerusform>
            <numerusform>Устное, до {date} или ещё на %n сессий</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn on {date}</source>
        <translation>Отозвано {date}</translation>
    </message>
    <message>
        <source>Written, {date}</source>
        <translation>Письменное, {date}</translation>
    </message>
    <message>
        <source>stays on this laptop</source>
        <translation>остаётся на этом ноутбуке</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent, written</source>
        <translation>Письменное согласие</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Подписано</translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>Language of the consent</source>
        <translation>Язык согласия</translation>
    </message>
    <message>
        <source>Show the text that was signed</source>
        <translation>Показать подписанный текст</translation>
    </message>
    <message>
        <source>The child agrees too</source>
        <translation>Ребёнок тоже согласен</translation>
    </message>
    <message>
        <source>The child&apos;s representative agrees</source>
        <translation>Представитель ребёнка согласен</translation>
    </message>
    <message>
        <source>The client agrees to (ask for each one):</source>
        <translation>Клиент согласен (спросите о каждом пункте):</translation>
    </message>
    <message>
        <source>The client has signed for:</source>
        <translation>Клиент подписал согласие по пунктам:</translation>
    </message>
    <message>
        <source>Who else was there (may stay empty)</source>
        <translation>Кто ещё присутствовал (можно не заполнять)</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Spoken</source>
        <translation>Устное</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Письменное</translation>
    </message>
</context>
<context>
    <name>ConsentItem</name>
    <message>
        <source>Aftercare</source>
        <translation>Последующее сопровождение</translation>
    </message>
    <message>
        <source>Contact with other agencies</source>
        <translation>Контакт с другими организациями</translation>
    </message>
    <message>
        <source>Contact with the family</source>
        <translation>Контакт с семьёй</translation>
    </message>
    <message>
        <source>Help from the centre</source>
        <translation>Помощь центра</translation>
    </message>
    <message>
        <source>Records go to the centre</source>
        <translation>Передача записей в центр</translation>
    </message>
    <message>
        <source>Statistics without names</source>
        <translation>Статистика без имён</translation>
    </message>
</context>
<context>
    <name>ContactType</name>
    <message>
        <source>Attempted contact</source>
        <translation>Попытка связаться</translation>
    </message>
    <message>
        <source>Case conference</source>
        <translation>Обсуждение случая</translation>
    </message>
    <message>
        <source>Family meeting</source>
        <translation>Семейная встреча</translation>
    </message>
    <message>
        <source>Group session</source>
        <translation>Групповое занятие</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Посещение на дому</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Переписка</translation>
    </message>
    <message>
        <source>Mosque or other place</source>
        <translation>Мечеть или другое место</translation>
    </message>
    <message>
        <source>Office meeting</source>
        <translation>Встреча в центре</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Телефонный звонок</translation>
    </message>
    <message>
        <source>Prison visit</source>
        <translation>Посещение в исправительном учреждении</translation>
    </message>
    <message>
        <source>Third-party contact</source>
        <translation>Контакт с третьим лицом</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Видеозвонок</translation>
    </message>
</context>
<context>
    <name>CorrectSessionDialog</name>
    <message>
        <source>A part ends {duration} before it begins.</source>
        <translation>Часть заканчивается на {duration} раньше, чем начинается.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Correct the session</source>
        <translation>Исправить сессию</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>It took {duration}.</source>
        <translation>Длилась {duration}.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Сохранить исправление</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишите в нескольких словах почему.</translation>
    </message>
    <message>
        <source>That is in the future: it is {time} now.</source>
        <translation>Это время ещё не наступило: сейчас {time}.</translation>
    </message>
    <message>
        <source>The client was there</source>
        <translation>Клиент присутствовал</translation>
    </message>
    <message>
        <source>The parts leave {duration} of the session open.</source>
        <translation>Части не заполняют сессию: не хватает {duration}.</translation>
    </message>
    <message>
        <source>The parts reach {duration} beyond the session.</source>
        <translation>Части выходят за пределы сессии на {duration}.</translation>
    </message>
    <message>
        <source>Two parts overlap by {duration}.</source>
        <translation>Две части пересекаются на {duration}.</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Причина исправления</translation>
    </message>
</context>
<context>
    <name>CoworkerRow</name>
    <message>
        <source>Somebody who is not in the roster</source>
        <translation>Человек, которого нет в реестре</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Take out: {name}</source>
        <translation>Исключить: {name}</translation>
    </message>
    <message>
        <source>{name}, leads the case</source>
        <translation>{name}, ведёт случай</translation>
    </message>
</context>
<context>
    <name>CoworkersSection</name>
    <message>
        <source>Name a colleague…</source>
        <translation>Включить коллегу…</translation>
    </message>
    <message>
        <source>There is no other counsellor in the office to be named.</source>
        <translation>В центре нет другого консультанта, которого можно включить.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Who works in this case</source>
        <translation>Кто работает с этим случаем</translation>
    </message>
    <message>
        <source>{name} is named in this case.</source>
        <translation>{name}: теперь работает с этим случаем.</translation>
    </message>
    <message>
        <source>{name} no longer works in this case. What was received before stays on that laptop.</source>
        <translation>{name}: больше не работает с этим случаем. Полученное раньше остаётся на том ноутбуке.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Ошибка в программе</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Скопировать подробности</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. You can close this message and go on. The details below contain no names and no notes; please send them to those who look after the program.</source>
        <translation>Ничего из сохранённого не потеряно. Закройте это сообщение и продолжайте работу. В подробностях ниже нет ни имён, ни записей; пожалуйста, передайте их тем, кто сопровождает программу.</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Программа допустила ошибку</translation>
    </message>
</context>
<context>
    <name>CreatingStep</name>
    <message>
        <source>Making your vault</source>
        <translation>Создаётся хранилище</translation>
    </message>
    <message>
        <source>This takes a few seconds: it is what makes guessing your passphrase slow.</source>
        <translation>Это займёт несколько секунд: благодаря этому вашу парольную фразу трудно подобрать.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Forgotten: begin again</source>
        <translation>Не помню: начать заново</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Nothing is shown</source>
        <translation>Экран скрыт</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>This is not the passphrase that you have chosen.</source>
        <translation>Это не та парольная фраза, которую вы выбрали.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
    </message>
    <message>
        <source>Type the passphrase that you have chosen, and you are where you were.</source>
        <translation>Введите выбранную парольную фразу — и вернётесь туда, где были.</translation>
    </message>
    <message>
        <source>You come back to where you were. What was secret is typed once more.</source>
        <translation>Вы вернётесь туда, где были. Секретное нужно будет ввести ещё раз.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>A counsellor joins with it and can work at once.</source>
        <translation>Консультант присоединяется по нему и сразу может работать.</translation>
    </message>
    <message>
        <source>A made-up centre, with real keys and real files. Nobody in it exists.</source>
        <translation>Выдуманный центр с настоящими ключами и настоящими файлами. Никого из этих людей не существует.</translation>
    </message>
    <message>
        <source>Both sides are compared, field by field; records: {count}</source>
        <translation>Обе стороны сверены поле за полем; записей в сверке: {count}</translation>
    </message>
    <message>
        <source>Both sides hold the same</source>
        <translation>На обеих сторонах одно и то же</translation>
    </message>
    <message>
        <source>Bundles sealed</source>
        <translation>Запечатано пакетов</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Counsellor&apos;s vault</source>
        <translation>Хранилище консультанта</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Место обмена</translation>
    </message>
    <message>
        <source>It writes an invitation, a file that seven words open.</source>
        <translation>Он пишет приглашение — файл, который открывают семь слов.</translation>
    </message>
    <message>
        <source>Its signed receipts reach the counsellor: {count}</source>
        <translation>Его подписанные подтверждения дошли до консультанта: {count}</translation>
    </message>
    <message>
        <source>NO: {count} records differ</source>
        <translation>НЕТ: расхождений {count}</translation>
    </message>
    <message>
        <source>Office&apos;s vault</source>
        <translation>Хранилище центра</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессии</translation>
    </message>
    <message>
        <source>She sits with her clients, times sessions, signs notes: {count}</source>
        <translation>Она встречается с клиентами, ведёт время сессий, подписывает записи: {count}</translation>
    </message>
    <message>
        <source>Signed notes</source>
        <translation>Подписанные записи</translation>
    </message>
    <message>
        <source>The counsellor reads</source>
        <translation>Консультант видит</translation>
    </message>
    <message>
        <source>The office fetches, checks and imports them: {count}</source>
        <translation>Центр забирает их, проверяет и принимает: {count}</translation>
    </message>
    <message>
        <source>The office is founded: its key, its supervisor, its drop.</source>
        <translation>Основан центр: его ключ, его супервизор, его место обмена.</translation>
    </message>
    <message>
        <source>The passphrase of both vaults, for this demo only, lies here: {file}</source>
        <translation>Парольная фраза обоих хранилищ, только для этого показа, лежит здесь: {file}</translation>
    </message>
    <message>
        <source>What she wrote is sealed and left in the drop; bundles: {count}</source>
        <translation>Написанное запечатано и оставлено в месте обмена; пакетов: {count}</translation>
    </message>
    <message>
        <source>imported at the office</source>
        <translation>принято в центре</translation>
    </message>
    <message>
        <source>of these on the laptop alone</source>
        <translation>из них только на ноутбуке</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>в карантине</translation>
    </message>
    <message>
        <source>yes, all {count} records</source>
        <translation>да, сверено {count}</translation>
    </message>
</context>
<context>
    <name>DraftDiscarding</name>
    <message>
        <source>The draft was deleted. For 30 days it lies under “Deleted drafts”.</source>
        <translation>Черновик удалён. 30 дней он лежит в «Удалённых черновиках».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>DraftFoot</name>
    <message>
        <source>Delete draft</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Прежние версии…</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Draft of an addendum</source>
        <translation>Черновик дополнения</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Пока ничего не написано</translation>
    </message>
    <message>
        <source>Read…</source>
        <translation>Прочитать…</translation>
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
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>DraftTrash</name>
    <message>
        <source>A deleted draft is kept for 30 days on this laptop; then it is erased.</source>
        <translation>Удалённый черновик хранится на этом ноутбуке 30 дней, потом уничтожается.</translation>
    </message>
    <message>
        <source>Deleted drafts</source>
        <translation>Удалённые черновики</translation>
    </message>
    <message numerus="yes">
        <source>Deleted drafts: %n</source>
        <translation>
            <numerusform>Удалённые черновики: %n</numerusform>
            <numerusform>Удалённые черновики: %n</numerusform>
            <numerusform>Удалённые черновики: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>DuePassphraseDialog</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Выберите новую парольную фразу</translation>
    </message>
    <message>
        <source>Choose a new passphrase, or “Later”: it is asked at the next unlocking.</source>
        <translation>Выберите новую парольную фразу или «Позже»: тогда вопрос появится при следующей разблокировке.</translation>
    </message>
    <message>
        <source>Choose a passphrase that is hard to guess, and type your own one twice.</source>
        <translation>Выберите фразу, которую трудно угадать; свою введите дважды.</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Задать парольную фразу</translation>
    </message>
    <message>
        <source>You opened your records with the recovery kit. The new passphrase takes the place of the forgotten one; a new kit comes after it.</source>
        <translation>Вы открыли свои записи листом восстановления. Новая парольная фраза заменит забытую; затем вы сделаете новый лист.</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n знак</numerusform>
            <numerusform>%n знака</numerusform>
            <numerusform>%n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Продолжить с этой</translation>
    </message>
    <message>
        <source>There is no earlier version yet: one is kept every ten minutes.</source>
        <translation>Прежних версий пока нет: они сохраняются каждые десять минут.</translation>
    </message>
    <message>
        <source>What stands in the note now is kept too. All of them go when it is signed.</source>
        <translation>То, что написано сейчас, тоже сохранится. После подписания прежние версии удаляются.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Ask for {client} to be erased?</source>
        <translation>Запросить уничтожение данных {client}?</translation>
    </message>
    <message>
        <source>Ask, and close the file</source>
        <translation>Запросить и закрыть записи</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Уничтожить навсегда</translation>
    </message>
    <message>
        <source>Erase {client} for good?</source>
        <translation>Уничтожить данные {client} навсегда?</translation>
    </message>
    <message>
        <source>Everything about {client} is erased here and now, in this vault and in its automatic backups: notes, drafts, sessions, goals, consents, the identity. Only the code and the day stay. Nothing can undo it.</source>
        <translation>Всё о {client} будет уничтожено сразу же, в этом хранилище и в его автоматических копиях: записи, черновики, сессии, цели, согласия, личные данные. Останутся только код и дата. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишите в нескольких словах почему.</translation>
    </message>
    <message>
        <source>Something about {client} has left this laptop, so somebody at the office decides. The file is closed until then: it can be read, nothing new is begun in it, and what was begun can be finished.</source>
        <translation>Часть данных о {client} уже отправлена с этого ноутбука, поэтому решение принимает центр. До решения записи закрыты: их можно читать, нового не начинают, а начатое можно закончить.</translation>
    </message>
    <message>
        <source>The reason stays beside the code: write nothing that tells who it is about.</source>
        <translation>Причина сохраняется рядом с кодом: не пишите ничего, по чему можно узнать человека.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>ErasingSection</name>
    <message>
        <source>The office was asked to erase this client.</source>
        <translation>Запрос на уничтожение данных клиента направлен в центр.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%n reader(s) are too many for one bundle: 32 at most.</source>
        <translation>
            <numerusform>%n получатель — слишком много для одного пакета: не больше 32.</numerusform>
            <numerusform>%n получателя — слишком много для одного пакета: не больше 32.</numerusform>
            <numerusform>%n получателей — слишком много для одного пакета: не больше 32.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) that had been confirmed are missing from the vault.</source>
        <translation>
            <numerusform>В хранилище не хватает %n подтверждённого сохранения.</numerusform>
            <numerusform>В хранилище не хватает %n подтверждённых сохранений.</numerusform>
            <numerusform>В хранилище не хватает %n подтверждённых сохранений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) were typed, and that is not how many there are.</source>
        <translation>
            <numerusform>Введено %n слово, а нужно другое число слов.</numerusform>
            <numerusform>Введено %n слова, а нужно другое число слов.</numerusform>
            <numerusform>Введено %n слов, а нужно другое число слов.</numerusform>
        </translation>
    </message>
    <message>
        <source>A business number has 12 digits.</source>
        <translation>В БИН 12 цифр.</translation>
    </message>
    <message>
        <source>A case that has ended is reopened first; only an ended one is reopened.</source>
        <translation>Завершённый случай сначала открывают повторно; повторно открыть можно только завершённый.</translation>
    </message>
    <message>
        <source>A change claims to be far ahead of all others and is set aside.</source>
        <translation>Одно изменение намного опережает все остальные, поэтому оно отложено.</translation>
    </message>
    <message>
        <source>A child needs a representative&apos;s consent and must agree as well.</source>
        <translation>За ребёнка нужно согласие представителя, и сам ребёнок тоже должен согласиться.</translation>
    </message>
    <message>
        <source>A client has three goals at most.</source>
        <translation>У клиента может быть не больше трёх целей.</translation>
    </message>
    <message>
        <source>A follow-up belongs to a case, and this client has none.</source>
        <translation>Контрольный контакт относится к случаю, а у этого клиента случая нет.</translation>
    </message>
    <message>
        <source>A hold forbids erasing this client.</source>
        <translation>Данные этого клиента уничтожать запрещено.</translation>
    </message>
    <message>
        <source>A letter of this text is broken and cannot be kept.</source>
        <translation>Одна из букв этого текста повреждена, её нельзя сохранить.</translation>
    </message>
    <message>
        <source>A link lies where a file of the vault belongs: {place}</source>
        <translation>Там, где должен быть файл хранилища, лежит ссылка: {place}</translation>
    </message>
    <message>
        <source>A link or a file lies where a folder belongs: {place}</source>
        <translation>Там, где должна быть папка, лежит ссылка или файл: {place}</translation>
    </message>
    <message>
        <source>A newer version of the program has used this vault.</source>
        <translation>Этим хранилищем пользовалась более новая версия программы.</translation>
    </message>
    <message>
        <source>A part lies outside the session.</source>
        <translation>Часть времени выходит за пределы сессии.</translation>
    </message>
    <message>
        <source>A part of the exchange failed because of an error in the program.</source>
        <translation>Часть обмена не удалась из-за ошибки в программе.</translation>
    </message>
    <message>
        <source>A part of the session has no length.</source>
        <translation>У одной части сессии нет длительности.</translation>
    </message>
    <message>
        <source>A part of the vault is damaged.</source>
        <translation>Часть хранилища повреждена.</translation>
    </message>
    <message>
        <source>A rating goes from 0 to 10.</source>
        <translation>Оценка — от 0 до 10.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Нужна причина.</translation>
    </message>
    <message>
        <source>A record cannot be checked as it is written and was not taken.</source>
        <translation>Данные записаны так, что их нельзя проверить; они не приняты.</translation>
    </message>
    <message>
        <source>A record does not have the form it should have and was not taken.</source>
        <translation>Данные имеют неверный вид и не приняты.</translation>
    </message>
    <message>
        <source>A recovery kit and an invitation have seven: type all, with a blank between.</source>
        <translation>На листе восстановления и в приглашении их семь: введите все, через пробел.</translation>
    </message>
    <message>
        <source>A session belongs to a case or to an enquiry.</source>
        <translation>Сессия относится к случаю или к обращению.</translation>
    </message>
    <message>
        <source>A session took place only if the client was there.</source>
        <translation>Сессия состоялась, только если клиент присутствовал.</translation>
    </message>
    <message>
        <source>A signed note cannot be changed.</source>
        <translation>Подписанную запись изменить нельзя.</translation>
    </message>
    <message>
        <source>A timer is already running on this device.</source>
        <translation>На этом устройстве уже идёт таймер.</translation>
    </message>
    <message>
        <source>A vault is not safe here, for nothing keeps two programs apart: {place}</source>
        <translation>Хранилищу здесь небезопасно: ничто не мешает двум программам писать в него сразу: {place}</translation>
    </message>
    <message>
        <source>A vault or another file is already in this folder: {folder}</source>
        <translation>В этой папке уже есть хранилище или другой файл: {folder}</translation>
    </message>
    <message>
        <source>A written consent needs the text that was signed.</source>
        <translation>Для письменного согласия нужен текст, который подписали.</translation>
    </message>
    <message>
        <source>Add a word or two, or take the seven words that are proposed.</source>
        <translation>Добавьте одно-два слова или возьмите предложенные семь слов.</translation>
    </message>
    <message>
        <source>Add the client first.</source>
        <translation>Сначала добавьте клиента.</translation>
    </message>
    <message>
        <source>Address and telephone are too long for the form.</source>
        <translation>Адрес и телефон слишком длинны для бланка.</translation>
    </message>
    <message>
        <source>An address that begins with http:// is read by others on the way.</source>
        <translation>То, что идёт по адресу с http://, по дороге могут прочитать другие.</translation>
    </message>
    <message>
        <source>An administrator decides what becomes of it.</source>
        <translation>Что с ним делать, решит администратор.</translation>
    </message>
    <message>
        <source>An attachment is damaged and was not opened.</source>
        <translation>Вложение повреждено и не открыто.</translation>
    </message>
    <message>
        <source>An empty note cannot be signed.</source>
        <translation>Пустую запись подписать нельзя.</translation>
    </message>
    <message>
        <source>An older or a different vault was put in the place of yours.</source>
        <translation>На месте вашего хранилища лежит более старое или другое.</translation>
    </message>
    <message>
        <source>Another device has already used this invitation.</source>
        <translation>Этим приглашением уже воспользовалось другое устройство.</translation>
    </message>
    <message>
        <source>Another program is using this file: {place}</source>
        <translation>Этим файлом занята другая программа: {place}</translation>
    </message>
    <message>
        <source>Another program still uses the stick: {place}</source>
        <translation>Флешку ещё использует другая программа: {place}</translation>
    </message>
    <message>
        <source>As many people are named in this case as there can be.</source>
        <translation>В этот случай включено столько людей, сколько возможно.</translation>
    </message>
    <message>
        <source>Ask both and record both answers.</source>
        <translation>Спросите обоих и запишите оба ответа.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>Попросите прислать его ещё раз.</translation>
    </message>
    <message>
        <source>Ask its supervisor to name you in it, then write.</source>
        <translation>Попросите супервизора включить вас в этот случай, затем пишите.</translation>
    </message>
    <message>
        <source>Ask its user to update the program.</source>
        <translation>Попросите пользователя устройства обновить программу.</translation>
    </message>
    <message>
        <source>Ask its user what happened. More is taken tomorrow.</source>
        <translation>Спросите пользователя, что случилось. Завтра будет принято ещё.</translation>
    </message>
    <message>
        <source>Ask once more: new words are shown for the office.</source>
        <translation>Спросите ещё раз: для центра появятся новые слова.</translation>
    </message>
    <message>
        <source>Ask the author.</source>
        <translation>Обратитесь к автору.</translation>
    </message>
    <message>
        <source>Ask the client again and record the consent.</source>
        <translation>Спросите клиента ещё раз и запишите согласие.</translation>
    </message>
    <message>
        <source>Ask the client and record the answer.</source>
        <translation>Спросите клиента и запишите ответ.</translation>
    </message>
    <message>
        <source>Ask the counsellor of this case to record it together with the client.</source>
        <translation>Попросите консультанта этого случая записать это вместе с клиентом.</translation>
    </message>
    <message>
        <source>Ask the person who leads the case, or its supervisor.</source>
        <translation>Попросите того, кто ведёт случай, или его супервизора.</translation>
    </message>
    <message>
        <source>Ask the sender in person whether the bundle is theirs.</source>
        <translation>Спросите отправителя лично, его ли это пакет.</translation>
    </message>
    <message>
        <source>Ask the sender to seal it to you.</source>
        <translation>Попросите отправителя запечатать его для вас.</translation>
    </message>
    <message>
        <source>Ask the sender to send it again.</source>
        <translation>Попросите отправителя прислать его ещё раз.</translation>
    </message>
    <message>
        <source>Ask the sender to sync again.</source>
        <translation>Попросите отправителя повторить синхронизацию.</translation>
    </message>
    <message>
        <source>Ask the sender to update the program and send it again.</source>
        <translation>Попросите отправителя обновить программу и прислать его ещё раз.</translation>
    </message>
    <message>
        <source>Ask the sender whether the device was copied or restored.</source>
        <translation>Спросите отправителя, не копировали ли устройство и не восстанавливали ли его из копии.</translation>
    </message>
    <message>
        <source>Ask the supervisor or the records officer.</source>
        <translation>Обратитесь к супервизору или к ответственному за данные.</translation>
    </message>
    <message>
        <source>Ask those who look after the server for its certificate as a PEM file.</source>
        <translation>Попросите у тех, кто отвечает за сервер, его сертификат в файле PEM.</translation>
    </message>
    <message>
        <source>Ask those who set the hold whether it can be lifted.</source>
        <translation>Спросите тех, кто установил запрет, можно ли его снять.</translation>
    </message>
    <message>
        <source>Ask who gave it to you to write the outbox once more.</source>
        <translation>Попросите того, кто его дал, записать исходящие ещё раз.</translation>
    </message>
    <message>
        <source>Ask your office for a new invitation.</source>
        <translation>Попросите в своём центре новое приглашение.</translation>
    </message>
    <message>
        <source>Ask your office for the address, and copy it as it is.</source>
        <translation>Узнайте адрес в своём центре и скопируйте его без изменений.</translation>
    </message>
    <message>
        <source>Ask your office to confirm it, then try again.</source>
        <translation>Попросите центр подтвердить его и повторите.</translation>
    </message>
    <message>
        <source>Ask your office to send it again.</source>
        <translation>Попросите центр прислать его ещё раз.</translation>
    </message>
    <message>
        <source>Ask your office to tell you the seven words again.</source>
        <translation>Попросите свой центр ещё раз продиктовать семь слов.</translation>
    </message>
    <message>
        <source>Ask your office.</source>
        <translation>Спросите в своём центре.</translation>
    </message>
    <message>
        <source>Ask your office. If bundles may go there, allow this address (--allow).</source>
        <translation>Спросите в своём центре. Если туда можно отправлять, разрешите этот адрес (--allow).</translation>
    </message>
    <message>
        <source>At most {most} letters fit here; this has {has}.</source>
        <translation>Сюда помещается не больше {most} знаков, а здесь их {has}.</translation>
    </message>
    <message>
        <source>Begin again on both laptops.</source>
        <translation>Начните снова на обоих ноутбуках.</translation>
    </message>
    <message>
        <source>Both sync with the office first, by any road; then meet again.</source>
        <translation>Сначала пусть оба обменяются с центром любым путём, затем соедините ноутбуки снова.</translation>
    </message>
    <message>
        <source>Bundles cannot be read safely on this computer, so none was read.</source>
        <translation>Пакеты нельзя безопасно прочитать на этом компьютере, поэтому ни один не прочитан.</translation>
    </message>
    <message>
        <source>By telephone there are four: type all, with a blank between.</source>
        <translation>По телефону их четыре: введите все, через пробел.</translation>
    </message>
    <message>
        <source>Carry the file on to your office: it can open what is for it.</source>
        <translation>Передайте файл в свой центр: он откроет то, что предназначено ему.</translation>
    </message>
    <message>
        <source>Check its case, its times and who was there.</source>
        <translation>Проверьте случай, время и кто присутствовал.</translation>
    </message>
    <message>
        <source>Check that the right file was copied.</source>
        <translation>Проверьте, тот ли файл скопировали.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Проверьте сеть и попробуйте снова.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick, or add a server.</source>
        <translation>Выберите папку или флешку либо добавьте сервер.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick.</source>
        <translation>Выберите папку или флешку.</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter name, nearer to the top of the disk.</source>
        <translation>Выберите папку с более коротким именем, ближе к началу диска.</translation>
    </message>
    <message>
        <source>Choose a name of plain letters and digits.</source>
        <translation>Выберите имя из простых букв и цифр.</translation>
    </message>
    <message>
        <source>Choose a number from 0 to 10.</source>
        <translation>Выберите число от 0 до 10.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Выберите пустую папку.</translation>
    </message>
    <message>
        <source>Choose another file, or ask for it to be sent again.</source>
        <translation>Выберите другой файл или попросите прислать его ещё раз.</translation>
    </message>
    <message>
        <source>Choose another folder, or create a vault.</source>
        <translation>Выберите другую папку или создайте хранилище.</translation>
    </message>
    <message>
        <source>Choose one that tells a stranger nothing, such as “the lantern”.</source>
        <translation>Выберите имя, которое ничего не скажет постороннему, например «фонарь».</translation>
    </message>
    <message>
        <source>Choose the case or the enquiry.</source>
        <translation>Выберите случай или обращение.</translation>
    </message>
    <message>
        <source>Choose the day on which the case was opened, or a later one.</source>
        <translation>Выберите день открытия случая или более поздний.</translation>
    </message>
    <message>
        <source>Choose the file that was meant.</source>
        <translation>Выберите нужный файл.</translation>
    </message>
    <message>
        <source>Choose the file that your office gave you.</source>
        <translation>Выберите файл, который дал вам центр.</translation>
    </message>
    <message>
        <source>Choose the version of the text.</source>
        <translation>Выберите версию текста.</translation>
    </message>
    <message>
        <source>Choose today or a day before.</source>
        <translation>Выберите сегодняшний или более ранний день.</translation>
    </message>
    <message>
        <source>Choose who is calling and type the four words that they read out.</source>
        <translation>Выберите, кто звонит, и введите четыре слова, которые вам читают.</translation>
    </message>
    <message>
        <source>Close all that uses it, and eject it in the system&apos;s window of files.</source>
        <translation>Закройте всё, что её использует, и извлеките её в системном окне файлов.</translation>
    </message>
    <message>
        <source>Close one goal before you add another.</source>
        <translation>Закройте одну цель, прежде чем добавить другую.</translation>
    </message>
    <message>
        <source>Close other programs, or start the computer anew, then try again.</source>
        <translation>Закройте другие программы или перезагрузите компьютер и попробуйте снова.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
        <source>Close that program or wait a moment, then try again.</source>
        <translation>Закройте ту программу или подождите немного и попробуйте снова.</translation>
    </message>
    <message>
        <source>Close what is open from it, then eject it again.</source>
        <translation>Закройте то, что с неё открыто, и извлеките её ещё раз.</translation>
    </message>
    <message>
        <source>Connect both to one cable or hotspot, and look at the address again.</source>
        <translation>Подключите оба к одному кабелю или одной точке доступа и посмотрите на адрес ещё раз.</translation>
    </message>
    <message>
        <source>Connect it as a drive, or use the address that begins with https://.</source>
        <translation>Подключите её как диск или возьмите адрес, который начинается с https://.</translation>
    </message>
    <message>
        <source>Copy it again, or use another stick. All others are taken.</source>
        <translation>Скопируйте файл ещё раз или возьмите другую флешку. Остальные файлы приняты.</translation>
    </message>
    <message>
        <source>Copy the file from there onto this computer, and take it in here.</source>
        <translation>Скопируйте файл оттуда на этот компьютер и примите его здесь.</translation>
    </message>
    <message>
        <source>Copy the file once more, or ask your office for it again.</source>
        <translation>Скопируйте файл ещё раз или попросите центр прислать его снова.</translation>
    </message>
    <message>
        <source>Copy what you are typing, close the program and put the vault&apos;s folder back.</source>
        <translation>Скопируйте то, что пишете, закройте программу и верните папку хранилища на место.</translation>
    </message>
    <message>
        <source>Correct it where it stands.</source>
        <translation>Исправьте это там, где оно записано.</translation>
    </message>
    <message>
        <source>Correct the beginning or the end.</source>
        <translation>Исправьте начало или конец.</translation>
    </message>
    <message>
        <source>Count them again, or leave the field empty.</source>
        <translation>Пересчитайте их или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>Create a vault of its own for another office.</source>
        <translation>Для другого центра создайте отдельное хранилище.</translation>
    </message>
    <message>
        <source>Delete files of yours there, or ask for a larger share, then try again.</source>
        <translation>Удалите там свои файлы или попросите больше места и попробуйте снова.</translation>
    </message>
    <message>
        <source>Delete nothing. Restore the newest backup, or ask your office for help.</source>
        <translation>Ничего не удаляйте. Восстановите последнюю резервную копию или попросите помощи у центра.</translation>
    </message>
    <message>
        <source>Delete some files, however small, then try again.</source>
        <translation>Удалите несколько файлов, пусть даже маленьких, и попробуйте снова.</translation>
    </message>
    <message>
        <source>Delete what looks like an empty box, or paste the text again.</source>
        <translation>Удалите то, что выглядит пустым квадратиком, или вставьте текст заново.</translation>
    </message>
    <message>
        <source>Did you mean: {near}?</source>
        <translation>Возможно, это: {near}?</translation>
    </message>
    <message>
        <source>Do it on the office&apos;s computer.</source>
        <translation>Сделайте это на компьютере центра.</translation>
    </message>
    <message>
        <source>Do not go on by this network. Tell your office; use a stick until then.</source>
        <translation>Не продолжайте через эту сеть. Сообщите в свой центр, а пока пользуйтесь флешкой.</translation>
    </message>
    <message>
        <source>Do not type your passphrase again; restore the vault from a backup.</source>
        <translation>Больше не вводите парольную фразу; восстановите хранилище из резервной копии.</translation>
    </message>
    <message>
        <source>Do not use the file; ask the sender to send it again.</source>
        <translation>Не пользуйтесь файлом; попросите отправителя прислать его ещё раз.</translation>
    </message>
    <message>
        <source>Exchange with the office, then try again.</source>
        <translation>Обменяйтесь данными с центром и попробуйте снова.</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>Заполните недостающее.</translation>
    </message>
    <message>
        <source>Find out where the file came from.</source>
        <translation>Выясните, откуда этот файл.</translation>
    </message>
    <message>
        <source>Find out who came with it; a new invitation lets a person in.</source>
        <translation>Узнайте, кто с ним пришёл; по новому приглашению человек войдёт.</translation>
    </message>
    <message>
        <source>Find out who used it, then give a new invitation.</source>
        <translation>Выясните, кто им воспользовался, и выдайте новое приглашение.</translation>
    </message>
    <message>
        <source>Five answers were wrong, so this question is over.</source>
        <translation>Пять ответов не подошли, поэтому этот вопрос закрыт.</translation>
    </message>
    <message>
        <source>Free some space, then sync again. It stays where it lies.</source>
        <translation>Освободите место и повторите обмен. Файл остаётся там, где лежит.</translation>
    </message>
    <message>
        <source>Free some space, then sync or unlock again: that finishes it.</source>
        <translation>Освободите место, затем синхронизируйте или откройте хранилище снова: это завершит уничтожение.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Освободите место и повторите.</translation>
    </message>
    <message>
        <source>Give the counsellor a new invitation.</source>
        <translation>Выдайте консультанту новое приглашение.</translation>
    </message>
    <message>
        <source>Go back to the list and choose the client whose case it is.</source>
        <translation>Вернитесь к списку и выберите клиента, к чьему случаю он относится.</translation>
    </message>
    <message>
        <source>Go back to the list: it may have been moved or erased.</source>
        <translation>Вернитесь к списку: возможно, их перенесли или уничтожили.</translation>
    </message>
    <message>
        <source>Go to that window, or close it and try again.</source>
        <translation>Перейдите в то окно или закройте его и повторите.</translation>
    </message>
    <message>
        <source>Have all four read out once more, and look whether you chose the right person.</source>
        <translation>Попросите прочитать все четыре ещё раз и проверьте, того ли человека вы выбрали.</translation>
    </message>
    <message>
        <source>If it lies in the wrong file, mark it as misfiled.</source>
        <translation>Если она попала не к тому клиенту, отметьте её как ошибочно помещённую.</translation>
    </message>
    <message>
        <source>If the office says that somebody else used that one, create a new vault with this invitation. What is in this vault stays readable in it.</source>
        <translation>Если в центре говорят, что то приглашение использовал кто-то другой, создайте новое хранилище с этим приглашением. То, что есть в этом хранилище, останется в нём.</translation>
    </message>
    <message>
        <source>If this network asks to sign in, do so in the browser; then sync again. Nothing was sent.</source>
        <translation>Если эта сеть просит войти, войдите через браузер и повторите обмен. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>In Nextcloud, open Files, then Settings, and copy the WebDAV address.</source>
        <translation>В Nextcloud откройте «Файлы», затем «Настройки» и скопируйте адрес WebDAV.</translation>
    </message>
    <message>
        <source>Install the newest version of the program, then try again.</source>
        <translation>Установите новейшую версию программы и повторите.</translation>
    </message>
    <message>
        <source>Install the newest version. The vault was left untouched.</source>
        <translation>Установите новейшую версию. Хранилище осталось нетронутым.</translation>
    </message>
    <message>
        <source>Install the program anew; use a stick until then.</source>
        <translation>Установите программу заново, а пока пользуйтесь флешкой.</translation>
    </message>
    <message>
        <source>Invite its user once more.</source>
        <translation>Пригласите его владельца ещё раз.</translation>
    </message>
    <message>
        <source>Invite them anew.</source>
        <translation>Пригласите этого человека заново.</translation>
    </message>
    <message>
        <source>It cannot be brought back; only its code and the date are kept.</source>
        <translation>Вернуть их нельзя; сохраняются только код и дата.</translation>
    </message>
    <message>
        <source>It is kept and read again after the program&apos;s next update.</source>
        <translation>Он сохранён и будет прочитан снова после обновления программы.</translation>
    </message>
    <message>
        <source>It may belong to another user. Sign in as that user, or choose another.</source>
        <translation>Возможно, они принадлежат другому пользователю. Войдите под его именем или выберите другие.</translation>
    </message>
    <message>
        <source>It stays as it is. Choose another name or another place.</source>
        <translation>Оно остаётся как есть. Выберите другое имя или другое место.</translation>
    </message>
    <message>
        <source>It was left untouched. Choose another folder, or restore a backup.</source>
        <translation>Она осталась нетронутой. Выберите другую папку или восстановите резервную копию.</translation>
    </message>
    <message>
        <source>Join the two by a cable, or connect one to the hotspot of the other.</source>
        <translation>Соедините ноутбуки кабелем или подключите один к точке доступа другого.</translation>
    </message>
    <message>
        <source>Leave it closed and tell your supervisor where it came from.</source>
        <translation>Не открывайте его и скажите супервизору, откуда он.</translation>
    </message>
    <message>
        <source>Leave them out of the address, and give them by themselves.</source>
        <translation>Уберите их из адреса и укажите отдельно.</translation>
    </message>
    <message>
        <source>Look at each word and its number; an older kit no longer opens it.</source>
        <translation>Сверьте каждое слово и его номер; старый лист больше не подходит.</translation>
    </message>
    <message>
        <source>Look at the list of roads.</source>
        <translation>Посмотрите список путей обмена.</translation>
    </message>
    <message>
        <source>Look at what you wrote down and type its last six characters again.</source>
        <translation>Посмотрите в свою запись и введите последние шесть знаков ещё раз.</translation>
    </message>
    <message>
        <source>Look at what you wrote down and type that again.</source>
        <translation>Посмотрите на то, что записали, и введите ещё раз.</translation>
    </message>
    <message>
        <source>Look under “Staff and devices” for whose device it is.</source>
        <translation>Чьё это устройство, видно в списке «Сотрудники и устройства».</translation>
    </message>
    <message>
        <source>Look whether date and time of the computer are right. If they are, tell your office; nothing was sent.</source>
        <translation>Проверьте дату и время на компьютере. Если они верны, сообщите в свой центр; ничего не отправлено.</translation>
    </message>
    <message>
        <source>Look whether it is on and has paper, and print again.</source>
        <translation>Проверьте, включён ли он и есть ли бумага, и напечатайте ещё раз.</translation>
    </message>
    <message>
        <source>Look whether the other one still waits, whether both are on one network, and at the address.</source>
        <translation>Проверьте, ждёт ли ещё другой ноутбук, в одной ли сети оба, и верен ли адрес.</translation>
    </message>
    <message>
        <source>Make a backup and ask your office for help.</source>
        <translation>Сделайте резервную копию и попросите помощи у центра.</translation>
    </message>
    <message>
        <source>Make the team smaller.</source>
        <translation>Уменьшите команду.</translation>
    </message>
    <message>
        <source>Mark that the client was there, or choose another result.</source>
        <translation>Отметьте, что клиент присутствовал, или выберите другой результат.</translation>
    </message>
    <message>
        <source>Move its whole folder to this computer&apos;s own disk.</source>
        <translation>Перенесите всю его папку на собственный диск этого компьютера.</translation>
    </message>
    <message>
        <source>Move to a disk that takes larger files, then try again.</source>
        <translation>Перейдите на диск, который принимает файлы большего размера, и попробуйте снова.</translation>
    </message>
    <message>
        <source>No laptop answers at this address.</source>
        <translation>По этому адресу никто не отвечает.</translation>
    </message>
    <message>
        <source>No place is chosen for the exchange yet.</source>
        <translation>Место обмена ещё не выбрано.</translation>
    </message>
    <message>
        <source>No question to the office is open.</source>
        <translation>Открытого вопроса к центру нет.</translation>
    </message>
    <message>
        <source>No road with this address is kept: {place}</source>
        <translation>Пути обмена с таким адресом нет: {place}</translation>
    </message>
    <message>
        <source>Nobody has come, so the port is closed.</source>
        <translation>Никто не подключился, поэтому вход закрыт.</translation>
    </message>
    <message>
        <source>Not as it was shown: word {positions}.</source>
        <translation>Не так, как было показано: слово № {positions}.</translation>
    </message>
    <message>
        <source>Not on the list of words: word {positions}.</source>
        <translation>Нет в списке слов: слово № {positions}.</translation>
    </message>
    <message>
        <source>Not on the list: word {number}, “{typed}”.</source>
        <translation>Нет в списке: слово {number}, «{typed}».</translation>
    </message>
    <message>
        <source>Not saved: the vault&apos;s files were moved or replaced while it was open.</source>
        <translation>Не сохранено: файлы хранилища переместили или подменили, пока оно было открыто.</translation>
    </message>
    <message>
        <source>Nothing can be written here: {place}</source>
        <translation>Сюда нельзя записать: {place}</translation>
    </message>
    <message>
        <source>Nothing can have been done on a day that is still to come.</source>
        <translation>В день, который ещё не наступил, ничего не могло быть сделано.</translation>
    </message>
    <message>
        <source>Nothing has been sealed for the office yet: there is nothing to ask.</source>
        <translation>Для центра ещё ничего не запечатано: спрашивать не о чем.</translation>
    </message>
    <message>
        <source>Nothing in this outbox is for you.</source>
        <translation>В этом файле исходящих для вас ничего нет.</translation>
    </message>
    <message>
        <source>Nothing is lost here. Sync again, or use another road.</source>
        <translation>Здесь ничего не потеряно. Повторите обмен или выберите другой путь.</translation>
    </message>
    <message>
        <source>Nothing of it is recorded.</source>
        <translation>Ничего из неё не записано.</translation>
    </message>
    <message>
        <source>Nothing of what is asked about has arrived here yet.</source>
        <translation>Из того, о чём спрашивают, сюда ещё ничего не дошло.</translation>
    </message>
    <message>
        <source>Nothing waits: everything has arrived.</source>
        <translation>Ничего не ждёт отправки: всё дошло.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the newest backup, or ask your office.</source>
        <translation>Ничего не изменено. Восстановите последнюю резервную копию или обратитесь в центр.</translation>
    </message>
    <message>
        <source>On that day the client had not come yet: the case was opened later.</source>
        <translation>В тот день клиент ещё не обращался: случай открыт позже.</translation>
    </message>
    <message>
        <source>Only somebody who works in this case may record that more is allowed.</source>
        <translation>Записать, что разрешено больше, может только тот, кто работает с этим случаем.</translation>
    </message>
    <message>
        <source>Only the author can do this.</source>
        <translation>Это может сделать только автор.</translation>
    </message>
    <message>
        <source>Only the office can do this.</source>
        <translation>Это может сделать только центр.</translation>
    </message>
    <message>
        <source>Only those who work in this case may write that.</source>
        <translation>Это могут записать только те, кто работает с этим случаем.</translation>
    </message>
    <message>
        <source>Open it in a text editor, save it with the encoding UTF-8, then try again.</source>
        <translation>Откройте его в текстовом редакторе, сохраните в кодировке UTF-8 и попробуйте снова.</translation>
    </message>
    <message>
        <source>Open the invitation that your office gave you.</source>
        <translation>Откройте приглашение, которое вам дал центр.</translation>
    </message>
    <message>
        <source>Plug in the stick or connect to the network, then sync again.</source>
        <translation>Вставьте флешку или подключитесь к сети и повторите синхронизацию.</translation>
    </message>
    <message>
        <source>Plug it in or connect again, then try once more.</source>
        <translation>Подключите снова и повторите.</translation>
    </message>
    <message>
        <source>Plug the stick in again, or choose another file.</source>
        <translation>Вставьте флешку ещё раз или выберите другой файл.</translation>
    </message>
    <message>
        <source>Put back what was there, or choose another place.</source>
        <translation>Верните то, что там было, или выберите другое место.</translation>
    </message>
    <message>
        <source>Put the file itself back, or restore the vault from a backup.</source>
        <translation>Верните сам файл или восстановите хранилище из резервной копии.</translation>
    </message>
    <message>
        <source>Put the folder itself back, or take away what lies there, then try again.</source>
        <translation>Верните на место саму папку или уберите то, что там лежит, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Put your own back, or restore the newest backup.</source>
        <translation>Верните своё хранилище на место или восстановите последнюю резервную копию.</translation>
    </message>
    <message>
        <source>Read your own four words out once more, and have the answer repeated slowly.</source>
        <translation>Прочитайте свои четыре слова ещё раз и попросите медленно повторить ответ.</translation>
    </message>
    <message>
        <source>Remove the write protection, or choose another place.</source>
        <translation>Снимите защиту от записи или выберите другое место.</translation>
    </message>
    <message>
        <source>Remove the write protection, then sync or unlock again: that finishes it.</source>
        <translation>Снимите защиту от записи, затем синхронизируйте или откройте хранилище снова: это завершит уничтожение.</translation>
    </message>
    <message>
        <source>Restart the computer and sync again; if it stays so, tell those who look after it.</source>
        <translation>Перезагрузите компьютер и повторите синхронизацию; если не поможет, сообщите тем, кто его обслуживает.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>Restore the newest backup, then exchange with your office.</source>
        <translation>Восстановите последнюю резервную копию, затем выполните синхронизацию с центром.</translation>
    </message>
    <message>
        <source>Say in a few words what is to be done.</source>
        <translation>Напишите в нескольких словах, что нужно сделать.</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>Напишите в нескольких словах почему.</translation>
    </message>
    <message>
        <source>See what is still needed: a consent, or a supervisor&apos;s approval.</source>
        <translation>Проверьте, чего ещё не хватает: согласия или одобрения супервизора.</translation>
    </message>
    <message>
        <source>See whether it was moved, renamed or deleted, then try again.</source>
        <translation>Проверьте, не перенесли ли, не переименовали или не удалили ли его, и попробуйте снова.</translation>
    </message>
    <message>
        <source>Set date and time of the computer, then sync again.</source>
        <translation>Исправьте дату и время на компьютере и повторите обмен.</translation>
    </message>
    <message>
        <source>Shorten the text and save it again.</source>
        <translation>Сократите текст и сохраните его ещё раз.</translation>
    </message>
    <message>
        <source>Some lists in the vault do not agree with its journal.</source>
        <translation>Некоторые списки хранилища расходятся с его журналом.</translation>
    </message>
    <message>
        <source>Somebody else may be on this network. Begin again by a cable or another hotspot, or use a stick.</source>
        <translation>В этой сети может быть кто-то посторонний. Начните снова по кабелю или через другую точку доступа либо возьмите флешку.</translation>
    </message>
    <message>
        <source>Something lies here already: {place}</source>
        <translation>Здесь уже что-то лежит: {place}</translation>
    </message>
    <message>
        <source>Start it again for the rest.</source>
        <translation>Запустите его снова, чтобы принять остальное.</translation>
    </message>
    <message>
        <source>Stop it before you start another.</source>
        <translation>Остановите его, прежде чем начать другой.</translation>
    </message>
    <message>
        <source>Sync first, then call.</source>
        <translation>Сначала синхронизируйте, потом звоните.</translation>
    </message>
    <message>
        <source>Sync or unlock again a little later: that finishes it.</source>
        <translation>Синхронизируйте или откройте хранилище снова немного позже: это завершит уничтожение.</translation>
    </message>
    <message>
        <source>Take it away if it was not meant. All others are taken.</source>
        <translation>Уберите, если это лишнее. Остальные файлы приняты.</translation>
    </message>
    <message>
        <source>Take somebody out of it before you name another.</source>
        <translation>Исключите кого-нибудь, прежде чем включить другого.</translation>
    </message>
    <message>
        <source>Talk to the sender. Their other bundles are taken as before.</source>
        <translation>Поговорите с отправителем. Остальные его пакеты принимаются как прежде.</translation>
    </message>
    <message>
        <source>Tell the caller so. A sync fetches what is on its way.</source>
        <translation>Так и скажите звонящему. То, что в пути, заберёт синхронизация.</translation>
    </message>
    <message>
        <source>Tell the sender; it cannot be read here.</source>
        <translation>Сообщите отправителю: здесь его прочитать нельзя.</translation>
    </message>
    <message>
        <source>Tell your office, so that somebody looks at it.</source>
        <translation>Сообщите в центр, чтобы кто-нибудь это проверил.</translation>
    </message>
    <message>
        <source>The PIN does not count any more.</source>
        <translation>PIN-код больше не действует.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password, which others would see.</source>
        <translation>В адресе есть имя пользователя или пароль, их увидели бы другие.</translation>
    </message>
    <message>
        <source>The address of a bucket must name its server: ?endpoint=https://server</source>
        <translation>В адресе хранилища должен быть указан сервер: ?endpoint=https://server</translation>
    </message>
    <message>
        <source>The address of a server begins with https://.</source>
        <translation>Адрес сервера начинается с https://.</translation>
    </message>
    <message>
        <source>The bundle belongs to another office.</source>
        <translation>Пакет принадлежит другому центру.</translation>
    </message>
    <message>
        <source>The bundle comes from a device that the office does not know.</source>
        <translation>Пакет пришёл с устройства, которого центр не знает.</translation>
    </message>
    <message>
        <source>The bundle comes from a suspended device.</source>
        <translation>Пакет пришёл с приостановленного устройства.</translation>
    </message>
    <message>
        <source>The bundle could not be read safely and was set aside.</source>
        <translation>Пакет не удалось безопасно прочитать; он отложен.</translation>
    </message>
    <message>
        <source>The bundle does not begin like any that this program makes.</source>
        <translation>Начало пакета не такое, как у пакетов этой программы.</translation>
    </message>
    <message>
        <source>The bundle holds changes about a client whose record was erased.</source>
        <translation>В пакете есть изменения о клиенте, данные которого уничтожены.</translation>
    </message>
    <message>
        <source>The bundle holds changes that its sender may not make.</source>
        <translation>В пакете есть изменения, на которые у отправителя нет права.</translation>
    </message>
    <message>
        <source>The bundle is far ahead of all that came from this device.</source>
        <translation>Пакет намного опережает всё, что пришло с этого устройства.</translation>
    </message>
    <message>
        <source>The bundle is larger than any that this program makes.</source>
        <translation>Пакет больше любого, который создаёт эта программа.</translation>
    </message>
    <message>
        <source>The bundle is sealed to other readers, such as another office.</source>
        <translation>Пакет запечатан для других получателей, например для другого центра.</translation>
    </message>
    <message>
        <source>The bundle was damaged or changed on the way.</source>
        <translation>Пакет повреждён или изменён в пути.</translation>
    </message>
    <message>
        <source>The bundle was made by a newer version of the program.</source>
        <translation>Пакет создан более новой версией программы.</translation>
    </message>
    <message>
        <source>The bundle was not taken.</source>
        <translation>Пакет не принят.</translation>
    </message>
    <message>
        <source>The bundle was set aside because of an error in the program.</source>
        <translation>Пакет отложен из-за ошибки в программе.</translation>
    </message>
    <message>
        <source>The case cannot come to this stage from the one it is in: {stage}.</source>
        <translation>Случай не может перейти на этот этап с нынешнего: {stage}.</translation>
    </message>
    <message>
        <source>The case cannot move to this stage yet: {stage}.</source>
        <translation>Случай пока нельзя перевести на этот этап: {stage}.</translation>
    </message>
    <message>
        <source>The client has not agreed to this: {item}.</source>
        <translation>Клиент не давал на это согласия: {item}.</translation>
    </message>
    <message>
        <source>The client is erased, but old copies still lie on this disk: {place}</source>
        <translation>Данные клиента уничтожены, но старые копии ещё лежат на этом диске: {place}</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, and the server refuses it: {place}</source>
        <translation>Часы этого компьютера идут неверно, и сервер отказывает: {place}</translation>
    </message>
    <message>
        <source>The computer at the other end does not answer: {place}</source>
        <translation>Компьютер на другом конце не отвечает: {place}</translation>
    </message>
    <message>
        <source>The contents of the bundle are not in order.</source>
        <translation>Содержимое пакета не в порядке.</translation>
    </message>
    <message>
        <source>The database in this folder is not encrypted: {folder}</source>
        <translation>База данных в этой папке не зашифрована: {folder}</translation>
    </message>
    <message>
        <source>The device has begun too many series of bundles.</source>
        <translation>Устройство начало слишком много рядов пакетов.</translation>
    </message>
    <message>
        <source>The disk did not read or write as it should.</source>
        <translation>Диск не смог прочитать или записать данные.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved so far is safe.</source>
        <translation>Диск заполнен. Всё сохранённое в безопасности.</translation>
    </message>
    <message>
        <source>The disk, stick or network folder is no longer there: {place}</source>
        <translation>Диск, флешка или сетевая папка больше не подключены: {place}</translation>
    </message>
    <message>
        <source>The file cannot be read where it lies.</source>
        <translation>Файл не читается там, где он лежит.</translation>
    </message>
    <message>
        <source>The file is no outbox of this program, or was changed on the way.</source>
        <translation>Это не файл исходящих этой программы, или его изменили по дороге.</translation>
    </message>
    <message>
        <source>The file is not a bundle.</source>
        <translation>Этот файл — не пакет данных.</translation>
    </message>
    <message>
        <source>The file that shows whether the vault is complete is damaged.</source>
        <translation>Повреждён файл, по которому проверяется полнота хранилища.</translation>
    </message>
    <message>
        <source>The file with the vault&apos;s keys is damaged.</source>
        <translation>Файл с ключами хранилища повреждён.</translation>
    </message>
    <message>
        <source>The file with the vault&apos;s keys may have been tampered with.</source>
        <translation>Возможно, файл с ключами хранилища подменили.</translation>
    </message>
    <message>
        <source>The files as they were found are kept here: {copies}</source>
        <translation>Найденные файлы сохранены здесь: {copies}</translation>
    </message>
    <message>
        <source>The folder or the stick is not there now: {place}</source>
        <translation>Папки или флешки сейчас нет: {place}</translation>
    </message>
    <message>
        <source>The import was stopped. What was imported stays.</source>
        <translation>Импорт остановлен. Уже принятое остаётся.</translation>
    </message>
    <message>
        <source>The invitation is damaged.</source>
        <translation>Приглашение повреждено.</translation>
    </message>
    <message>
        <source>The invitation is not from this office.</source>
        <translation>Приглашение выдано не этим центром.</translation>
    </message>
    <message>
        <source>The invitation was made by a newer version of the program.</source>
        <translation>Приглашение сделано более новой версией программы.</translation>
    </message>
    <message>
        <source>The invitation was withdrawn, or another one was made in its place.</source>
        <translation>Приглашение отозвано или заменено другим.</translation>
    </message>
    <message>
        <source>The key that was shown ends otherwise.</source>
        <translation>Показанный ключ заканчивается иначе.</translation>
    </message>
    <message>
        <source>The name of the bucket is none.</source>
        <translation>Такого имени у хранилища быть не может.</translation>
    </message>
    <message>
        <source>The new roster cannot be trusted, so the one you have stays.</source>
        <translation>Новому реестру нельзя доверять, поэтому остаётся прежний.</translation>
    </message>
    <message>
        <source>The new roster was made by a newer version of the program.</source>
        <translation>Новый реестр создан более новой версией программы.</translation>
    </message>
    <message>
        <source>The office does not ask by telephone; it answers.</source>
        <translation>Центр по телефону не спрашивает, а отвечает.</translation>
    </message>
    <message>
        <source>The office has not confirmed the other laptop yet: it gets nothing.</source>
        <translation>Центр ещё не подтвердил другой ноутбук: ему ничего не передано.</translation>
    </message>
    <message>
        <source>The office has not confirmed this laptop yet: it gets nothing here.</source>
        <translation>Центр ещё не подтвердил этот ноутбук: ему ничего не передано.</translation>
    </message>
    <message>
        <source>The office has suspended the other laptop: it gets nothing.</source>
        <translation>Центр приостановил доступ другого ноутбука: ему ничего не передано.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop: it gets nothing here.</source>
        <translation>Центр приостановил доступ этого ноутбука: ему ничего не передано.</translation>
    </message>
    <message>
        <source>The other laptop finds this one not in the office&apos;s list.</source>
        <translation>Другой ноутбук не нашёл этот в списке центра.</translation>
    </message>
    <message>
        <source>The other laptop has another version of the program.</source>
        <translation>На другом ноутбуке другая версия программы.</translation>
    </message>
    <message>
        <source>The other laptop has ended the meeting.</source>
        <translation>Другой ноутбук закончил обмен.</translation>
    </message>
    <message>
        <source>The other laptop is a copy of this one.</source>
        <translation>Другой ноутбук — копия этого.</translation>
    </message>
    <message>
        <source>The other laptop says nothing more: the line is closed.</source>
        <translation>Другой ноутбук перестал отвечать: соединение закрыто.</translation>
    </message>
    <message>
        <source>The other person says that their words are others. Nothing was given.</source>
        <translation>Ваш коллега видит другие слова. Ничего не передано.</translation>
    </message>
    <message>
        <source>The outbox has changed meanwhile. Nothing was written.</source>
        <translation>Исходящие тем временем изменились. Ничего не записано.</translation>
    </message>
    <message>
        <source>The part of the program that speaks with servers does not start.</source>
        <translation>Часть программы, которая связывается с серверами, не запускается.</translation>
    </message>
    <message>
        <source>The path of this folder is too long: {place}</source>
        <translation>Слишком длинный путь к этой папке: {place}</translation>
    </message>
    <message>
        <source>The place of exchange cannot be reached. What waits is kept.</source>
        <translation>Место обмена недоступно. Всё, что ждёт отправки, сохранено.</translation>
    </message>
    <message>
        <source>The place of exchange said that it took a file, and does not have it.</source>
        <translation>Место обмена сообщило, что приняло файл, но файла там нет.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>Принтер не принял документ.</translation>
    </message>
    <message>
        <source>The program is open with this vault already, but does not answer.</source>
        <translation>Программа уже открыта с этим хранилищем, но не отвечает.</translation>
    </message>
    <message>
        <source>The proxy of this network lets nothing through to the server: {place}</source>
        <translation>Прокси этой сети не пропускает к серверу: {place}</translation>
    </message>
    <message>
        <source>The records officer decides what becomes of them.</source>
        <translation>Что с ними делать, решит ответственный за данные.</translation>
    </message>
    <message>
        <source>The rest was done. Sync again; if it stays so, tell those who look after the program.</source>
        <translation>Остальное сделано. Повторите обмен; если не поможет, сообщите тем, кто сопровождает программу.</translation>
    </message>
    <message>
        <source>The server cannot take anything now: {place}</source>
        <translation>Сервер сейчас ничего не принимает: {place}</translation>
    </message>
    <message>
        <source>The server does not answer: {place}</source>
        <translation>Сервер не отвечает: {place}</translation>
    </message>
    <message>
        <source>The server does not let this user write or read there: {place}</source>
        <translation>Сервер не разрешает этому пользователю там читать или писать: {place}</translation>
    </message>
    <message>
        <source>The server does not prove that it is yours, so nothing was sent: {place}</source>
        <translation>Сервер не подтвердил, что он ваш, поэтому ничего не отправлено: {place}</translation>
    </message>
    <message>
        <source>The server has no such folder: {place}</source>
        <translation>На сервере нет такой папки: {place}</translation>
    </message>
    <message>
        <source>The server refuses the user name or the password: {place}</source>
        <translation>Сервер не принимает имя пользователя или пароль: {place}</translation>
    </message>
    <message>
        <source>The server takes no files of this size: {place}</source>
        <translation>Сервер не принимает файлы такого размера: {place}</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not count at this computer&apos;s date: {place}</source>
        <translation>Сертификат сервера не действует на дату этого компьютера: {place}</translation>
    </message>
    <message>
        <source>The session is not timed any more: its client was erased.</source>
        <translation>Сессия больше не идёт: данные клиента уничтожены.</translation>
    </message>
    <message>
        <source>The session would end before it began.</source>
        <translation>Сессия закончилась бы раньше, чем началась.</translation>
    </message>
    <message>
        <source>The session would end in the future.</source>
        <translation>Сессия закончилась бы в будущем.</translation>
    </message>
    <message>
        <source>The signature does not match: the sender may be somebody else.</source>
        <translation>Подпись не совпадает: отправителем может быть кто-то другой.</translation>
    </message>
    <message>
        <source>The spoken consent has run out: it holds for 30 days or 3 sessions.</source>
        <translation>Срок устного согласия истёк: оно действует 30 дней или 3 сессии.</translation>
    </message>
    <message>
        <source>The system does not let go of the stick: {place}</source>
        <translation>Система не отпускает флешку: {place}</translation>
    </message>
    <message>
        <source>The system is busy with this right now: {place}</source>
        <translation>Этот файл или папка сейчас заняты системой: {place}</translation>
    </message>
    <message>
        <source>The times do not fit the session.</source>
        <translation>Время не укладывается в сессию.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Хранилище заблокировано.</translation>
    </message>
    <message>
        <source>The words were not confirmed on both laptops, so nothing was given.</source>
        <translation>Слова не подтвердили на обоих ноутбуках, поэтому ничего не передано.</translation>
    </message>
    <message>
        <source>The words were not the same, so nothing was given.</source>
        <translation>Слова не совпали, поэтому ничего не передано.</translation>
    </message>
    <message>
        <source>There is no connection, or no such server: {place}</source>
        <translation>Нет связи или нет такого сервера: {place}</translation>
    </message>
    <message>
        <source>There is no open invitation of this person.</source>
        <translation>У этого человека нет открытого приглашения.</translation>
    </message>
    <message>
        <source>There is no room on this disk to take the file in.</source>
        <translation>На этом диске нет места, чтобы принять файл.</translation>
    </message>
    <message>
        <source>There is no vault in this folder: {folder}</source>
        <translation>В этой папке нет хранилища: {folder}</translation>
    </message>
    <message>
        <source>There is nothing in the first line of this file: {place}</source>
        <translation>В первой строке этого файла ничего нет: {place}</translation>
    </message>
    <message>
        <source>There is nothing in the second line of this file: {place}</source>
        <translation>Во второй строке этого файла ничего нет: {place}</translation>
    </message>
    <message>
        <source>There is nothing to give to anybody.</source>
        <translation>Передавать никому ничего не нужно.</translation>
    </message>
    <message>
        <source>These are not the words of this invitation.</source>
        <translation>Это не слова этого приглашения.</translation>
    </message>
    <message>
        <source>These are not words from this person&apos;s laptop.</source>
        <translation>Эти слова не с ноутбука этого человека.</translation>
    </message>
    <message>
        <source>These are words of the list, but not those of this vault&apos;s kit.</source>
        <translation>Это слова из списка, но не с листа этого хранилища.</translation>
    </message>
    <message>
        <source>These are your own four words, those of the question.</source>
        <translation>Это ваши собственные четыре слова, слова вопроса.</translation>
    </message>
    <message numerus="yes">
        <source>These words do not answer this question. Tries left: %n.</source>
        <translation>
            <numerusform>Эти слова не отвечают на этот вопрос. Осталась %n попытка.</numerusform>
            <numerusform>Эти слова не отвечают на этот вопрос. Осталось %n попытки.</numerusform>
            <numerusform>Эти слова не отвечают на этот вопрос. Осталось %n попыток.</numerusform>
        </translation>
    </message>
    <message>
        <source>This address is not on the network of this laptop.</source>
        <translation>Этот адрес не из сети этого ноутбука.</translation>
    </message>
    <message>
        <source>This backup is damaged; do not rely on it.</source>
        <translation>Эта резервная копия повреждена; не полагайтесь на неё.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: it is recorded.</source>
        <translation>Отменить это уже нельзя: оно записано.</translation>
    </message>
    <message>
        <source>This client has no case yet.</source>
        <translation>У этого клиента ещё нет случая.</translation>
    </message>
    <message>
        <source>This computer does not let you use this file or folder: {place}</source>
        <translation>Компьютер не разрешает вам пользоваться этим файлом или папкой: {place}</translation>
    </message>
    <message>
        <source>This computer&apos;s memory is used up. Everything saved so far is safe.</source>
        <translation>Память компьютера заполнена. Всё сохранённое в безопасности.</translation>
    </message>
    <message>
        <source>This consent is not complete.</source>
        <translation>Это согласие неполное.</translation>
    </message>
    <message>
        <source>This device is not trusted: its words differed, or it is suspended.</source>
        <translation>Этому устройству не доверяют: его слова не совпали или оно приостановлено.</translation>
    </message>
    <message>
        <source>This device was copied or restored too often today.</source>
        <translation>Это устройство сегодня слишком часто копировали или восстанавливали.</translation>
    </message>
    <message>
        <source>This did not work.</source>
        <translation>Не получилось.</translation>
    </message>
    <message>
        <source>This disk can hold no more files. Everything saved so far is safe.</source>
        <translation>На этом диске больше не помещается ни одного файла. Всё уже сохранённое цело.</translation>
    </message>
    <message>
        <source>This disk takes no larger file. Everything saved so far is safe.</source>
        <translation>Файл большего размера на этом диске не поместится. Всё уже сохранённое цело.</translation>
    </message>
    <message>
        <source>This file cannot be read as text in Unicode: {place}</source>
        <translation>Этот файл не читается как текст в Юникоде: {place}</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Этот файл не читается.</translation>
    </message>
    <message>
        <source>This file does not look like any that this program makes.</source>
        <translation>Этот файл не похож ни на один из тех, что создаёт эта программа.</translation>
    </message>
    <message>
        <source>This file holds no certificate that can be read.</source>
        <translation>В этом файле нет сертификата, который можно прочитать.</translation>
    </message>
    <message>
        <source>This file is closed: it was asked to be erased.</source>
        <translation>Эти записи закрыты: запрошено их уничтожение.</translation>
    </message>
    <message>
        <source>This file is no invitation.</source>
        <translation>Этот файл — не приглашение.</translation>
    </message>
    <message>
        <source>This file is sealed to somebody else.</source>
        <translation>Этот файл запечатан для кого-то другого.</translation>
    </message>
    <message>
        <source>This file is too large to hold a passphrase: {place}</source>
        <translation>Этот файл слишком велик для парольной фразы: {place}</translation>
    </message>
    <message>
        <source>This file or folder is not there: {place}</source>
        <translation>Этого файла или папки здесь нет: {place}</translation>
    </message>
    <message>
        <source>This file was damaged or changed on the way.</source>
        <translation>Этот файл повреждён или изменён в пути.</translation>
    </message>
    <message>
        <source>This folder is encrypted by the system and not unlocked: {place}</source>
        <translation>Эта папка зашифрована системой и не открыта: {place}</translation>
    </message>
    <message>
        <source>This folder lies on another computer.</source>
        <translation>Эта папка находится на другом компьютере.</translation>
    </message>
    <message>
        <source>This follow-up does not say what is to be done.</source>
        <translation>В этом контрольном контакте не сказано, что нужно сделать.</translation>
    </message>
    <message>
        <source>This goal has no words.</source>
        <translation>У этой цели нет слов.</translation>
    </message>
    <message>
        <source>This invitation did not arrive as it was sent.</source>
        <translation>Приглашение дошло не таким, каким его отправили.</translation>
    </message>
    <message>
        <source>This invitation was already used.</source>
        <translation>Это приглашение уже использовано.</translation>
    </message>
    <message>
        <source>This is a folder, a link or something else, and no file.</source>
        <translation>Это папка, ссылка или что-то другое, но не файл.</translation>
    </message>
    <message>
        <source>This is for somebody else to decide.</source>
        <translation>Это решает другой человек.</translation>
    </message>
    <message>
        <source>This is no address that bundles can go to.</source>
        <translation>По такому адресу отправлять нельзя.</translation>
    </message>
    <message>
        <source>This is no whole path of a folder, and no address of a server.</source>
        <translation>Это не полный путь к папке и не адрес сервера.</translation>
    </message>
    <message>
        <source>This is not a sealed file of this program.</source>
        <translation>Это не запечатанный файл этой программы.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Это не время.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Это не тот PIN-код.</translation>
    </message>
    <message>
        <source>This is not the address of a laptop.</source>
        <translation>Это не адрес ноутбука.</translation>
    </message>
    <message>
        <source>This is not what belongs here, a folder or a file: {place}</source>
        <translation>Здесь лежит не то, что должно быть, — не та папка или не тот файл: {place}</translation>
    </message>
    <message>
        <source>This is the address of a page in the browser, not of the files.</source>
        <translation>Это адрес страницы в браузере, а не самих файлов.</translation>
    </message>
    <message>
        <source>This is the address of this laptop itself.</source>
        <translation>Это адрес самого этого ноутбука.</translation>
    </message>
    <message>
        <source>This laptop is on no local network.</source>
        <translation>Этот ноутбук не подключён к локальной сети.</translation>
    </message>
    <message>
        <source>This name is another record&apos;s already.</source>
        <translation>Так уже называется другая запись.</translation>
    </message>
    <message>
        <source>This note has already left in a bundle, so it stays signed.</source>
        <translation>Эта запись уже ушла в пакете, поэтому остаётся подписанной.</translation>
    </message>
    <message>
        <source>This outbox is too large to be fetched from a server.</source>
        <translation>Этот файл исходящих слишком велик, чтобы забрать его с сервера.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>Эта парольная фраза не открывает хранилище.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Эту парольную фразу слишком легко угадать.</translation>
    </message>
    <message>
        <source>This place cannot be used for the exchange.</source>
        <translation>Это место не подходит для обмена.</translation>
    </message>
    <message>
        <source>This place cannot do what a vault or an exchange needs: {place}</source>
        <translation>Это место не поддерживает того, что нужно хранилищу или обмену: {place}</translation>
    </message>
    <message>
        <source>This place does not take the letters of this name: {place}</source>
        <translation>Это место не принимает буквы этого имени: {place}</translation>
    </message>
    <message>
        <source>This question was asked too long ago.</source>
        <translation>Этот вопрос задан слишком давно.</translation>
    </message>
    <message>
        <source>This record is not complete.</source>
        <translation>Запись заполнена не полностью.</translation>
    </message>
    <message>
        <source>This record is not in the vault.</source>
        <translation>Этих данных в хранилище нет.</translation>
    </message>
    <message>
        <source>This record was erased.</source>
        <translation>Эти данные уничтожены.</translation>
    </message>
    <message>
        <source>This session is not complete.</source>
        <translation>Сессия заполнена не полностью.</translation>
    </message>
    <message>
        <source>This stays on the device on which it was written.</source>
        <translation>Это остаётся на том устройстве, где было записано.</translation>
    </message>
    <message>
        <source>This vault already belongs to an office.</source>
        <translation>Это хранилище уже присоединено к центру.</translation>
    </message>
    <message>
        <source>This vault has not joined an office yet.</source>
        <translation>Это хранилище ещё не присоединено к центру.</translation>
    </message>
    <message>
        <source>This vault is already open in another window.</source>
        <translation>Это хранилище уже открыто в другом окне.</translation>
    </message>
    <message>
        <source>This vault joined the same office with another invitation.</source>
        <translation>Это хранилище присоединено к тому же центру по другому приглашению.</translation>
    </message>
    <message>
        <source>This version of the program cannot go by this road: {place}</source>
        <translation>Эта версия программы не может пользоваться этим путём обмена: {place}</translation>
    </message>
    <message>
        <source>This working name is the client&apos;s real name.</source>
        <translation>Это рабочее имя совпадает с настоящим именем клиента.</translation>
    </message>
    <message>
        <source>This would be written under another person&apos;s name.</source>
        <translation>Это было бы записано от чужого имени.</translation>
    </message>
    <message>
        <source>Too many files are open on this computer at once.</source>
        <translation>На этом компьютере открыто слишком много файлов сразу.</translation>
    </message>
    <message>
        <source>Try again, or use the passphrase.</source>
        <translation>Попробуйте ещё раз или введите парольную фразу.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, make a backup on another disk.</source>
        <translation>Повторите. Если это случится снова, сделайте резервную копию на другой диск.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell your office.</source>
        <translation>Повторите. Если это случится снова, сообщите в центр.</translation>
    </message>
    <message>
        <source>Two different bundles claim the same place.</source>
        <translation>Два разных пакета занимают одно и то же место.</translation>
    </message>
    <message>
        <source>Two parts of the session overlap.</source>
        <translation>Две части сессии пересекаются.</translation>
    </message>
    <message>
        <source>Type it as the other laptop shows it, with the colon and the number.</source>
        <translation>Наберите его так, как он показан на другом ноутбуке, с двоеточием и числом.</translation>
    </message>
    <message>
        <source>Type the four words that the office reads out.</source>
        <translation>Введите четыре слова, которые читает центр.</translation>
    </message>
    <message>
        <source>Type the one that the other laptop shows.</source>
        <translation>Наберите тот, что показан на другом ноутбуке.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Разблокируйте его и повторите.</translation>
    </message>
    <message>
        <source>Unlock it, or sign in anew, then try again.</source>
        <translation>Откройте её или войдите в систему заново и попробуйте снова.</translation>
    </message>
    <message>
        <source>Update both, or give what waits by a stick.</source>
        <translation>Обновите оба или передайте то, что ждёт, на флешке.</translation>
    </message>
    <message>
        <source>Update the program, or remove the road and add it again.</source>
        <translation>Обновите программу или удалите этот путь обмена и добавьте его заново.</translation>
    </message>
    <message>
        <source>Use a folder on this computer&apos;s own disk, or another stick.</source>
        <translation>Используйте папку на собственном диске компьютера или другую флешку.</translation>
    </message>
    <message>
        <source>Use another one, and make a new backup now.</source>
        <translation>Возьмите другую и прямо сейчас сделайте новую копию.</translation>
    </message>
    <message>
        <source>Use the one that begins with https://.</source>
        <translation>Возьмите адрес, который начинается с https://.</translation>
    </message>
    <message>
        <source>Use the passphrase.</source>
        <translation>Введите парольную фразу.</translation>
    </message>
    <message>
        <source>User name and password cannot be read.</source>
        <translation>Имя пользователя и пароль не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. If it stays so, end it or restart the computer: what was saved is safe.</source>
        <translation>Подождите минуту и попробуйте снова. Если не поможет, завершите её или перезагрузите компьютер: сохранённое цело.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Подождите немного и попробуйте снова.</translation>
    </message>
    <message>
        <source>Wait for the decision; until then nothing new is begun in it.</source>
        <translation>Дождитесь решения; до этого здесь ничего нового не начинают.</translation>
    </message>
    <message>
        <source>What answers is not the server of your office: {place}</source>
        <translation>Отвечает не сервер вашего центра: {place}</translation>
    </message>
    <message>
        <source>What came over the line is not from a laptop of yours: it is closed.</source>
        <translation>По соединению пришло не то, что шлёт ваш ноутбук: оно закрыто.</translation>
    </message>
    <message>
        <source>What has come stays. Begin again: only the rest is given.</source>
        <translation>Что пришло, то сохранено. Начните снова: передано будет только остальное.</translation>
    </message>
    <message>
        <source>What this device writes no longer counts in your office.</source>
        <translation>То, что записано на этом устройстве, в центре больше не учитывается.</translation>
    </message>
    <message>
        <source>What this is about is not here.</source>
        <translation>Здесь нет записи, к которой это относится.</translation>
    </message>
    <message>
        <source>What waits is kept. Ask your office for the address.</source>
        <translation>Всё, что ждёт отправки, сохранено. Уточните адрес в своём центре.</translation>
    </message>
    <message>
        <source>What waits is kept. Ask your office for the password, and enter it.</source>
        <translation>Всё, что ждёт отправки, сохранено. Узнайте пароль в своём центре и введите его.</translation>
    </message>
    <message>
        <source>What waits is kept. Connect to the network, then sync again.</source>
        <translation>Всё, что ждёт отправки, сохранено. Подключитесь к сети и повторите обмен.</translation>
    </message>
    <message>
        <source>What waits is kept. Plug in the stick, then sync again.</source>
        <translation>Всё, что ждёт отправки, сохранено. Вставьте флешку и повторите обмен.</translation>
    </message>
    <message>
        <source>What waits is kept. Sync again later.</source>
        <translation>Всё, что ждёт отправки, сохранено. Повторите обмен позже.</translation>
    </message>
    <message>
        <source>What waits is kept. Tell those who look after the server.</source>
        <translation>Всё, что ждёт отправки, сохранено. Сообщите тем, кто отвечает за сервер.</translation>
    </message>
    <message>
        <source>What waits is kept. Tell those who look after this network, or sync by another one.</source>
        <translation>Всё, что ждёт отправки, сохранено. Сообщите тем, кто отвечает за эту сеть, или повторите обмен через другую.</translation>
    </message>
    <message>
        <source>What waits is too much for one file. Nothing was written.</source>
        <translation>Того, что ждёт отправки, слишком много для одного файла. Ничего не записано.</translation>
    </message>
    <message>
        <source>Without the client&apos;s consent to the help itself there is no work.</source>
        <translation>Без согласия клиента на саму помощь работать нельзя.</translation>
    </message>
    <message>
        <source>Write an addendum.</source>
        <translation>Напишите дополнение.</translation>
    </message>
    <message>
        <source>Write it anew; what was there stays as it is.</source>
        <translation>Запишите заново; прежняя запись останется как есть.</translation>
    </message>
    <message>
        <source>Write it in your own vault, under your own name.</source>
        <translation>Запишите это в своём хранилище, от своего имени.</translation>
    </message>
    <message>
        <source>Write it into a folder, on a stick for instance.</source>
        <translation>Запишите это в папку, например на флешку.</translation>
    </message>
    <message>
        <source>Write it like 14:05.</source>
        <translation>Напишите так: 14:05.</translation>
    </message>
    <message>
        <source>Write it there.</source>
        <translation>Запишите это там.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Сначала заполните запись.</translation>
    </message>
    <message>
        <source>Write the outbox once more.</source>
        <translation>Запишите исходящие ещё раз.</translation>
    </message>
    <message>
        <source>Write the user name in the first line and the password in the second.</source>
        <translation>Запишите имя пользователя в первой строке, а пароль во второй.</translation>
    </message>
    <message>
        <source>Write them in at most 200 letters.</source>
        <translation>Уложитесь в 200 знаков.</translation>
    </message>
    <message>
        <source>Write what is asked for into its first line, save it and try again.</source>
        <translation>Впишите то, что нужно, в его первую строку, сохраните и попробуйте снова.</translation>
    </message>
    <message>
        <source>Write what the client wants.</source>
        <translation>Напишите, чего хочет клиент.</translation>
    </message>
    <message>
        <source>You do not work in this case any more.</source>
        <translation>Вы больше не работаете с этим случаем.</translation>
    </message>
    <message>
        <source>Your office does not name this address: {place}</source>
        <translation>Ваш центр не указал этот адрес: {place}</translation>
    </message>
    <message>
        <source>Your office has not confirmed this device yet.</source>
        <translation>Ваш центр ещё не подтвердил это устройство.</translation>
    </message>
    <message>
        <source>Your office&apos;s list does not name the other laptop: it gets nothing.</source>
        <translation>Другого ноутбука нет в списке вашего центра: ему ничего не передано.</translation>
    </message>
    <message>
        <source>Your role in the office does not allow this.</source>
        <translation>Ваша роль в центре этого не позволяет.</translation>
    </message>
    <message>
        <source>Your share of this disk is used up. Everything saved so far is safe.</source>
        <translation>Отведённое вам место на этом диске закончилось. Всё уже сохранённое цело.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n bundle(s)</source>
        <translation>
            <numerusform>%n пакет</numerusform>
            <numerusform>%n пакета</numerusform>
            <numerusform>%n пакетов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) went to others: {codes}. The client&apos;s page says who leads it, and what becomes of what you wrote.</source>
        <translation>
            <numerusform>%n случай перешёл к другим: {codes}. На странице клиента сказано, кто ведёт случай и что станет с тем, что вы написали.</numerusform>
            <numerusform>%n случая перешли к другим: {codes}. На странице клиента сказано, кто ведёт случай и что станет с тем, что вы написали.</numerusform>
            <numerusform>%n случаев перешли к другим: {codes}. На странице клиента сказано, кто ведёт случай и что станет с тем, что вы написали.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n изменение</numerusform>
            <numerusform>%n изменения</numerusform>
            <numerusform>%n изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) stay on this laptop alone. Only backups protect their records.</source>
        <translation>
            <numerusform>%n клиент остаётся только на этом ноутбуке. Такие записи защищают только резервные копии.</numerusform>
            <numerusform>%n клиента остаются только на этом ноутбуке. Такие записи защищают только резервные копии.</numerusform>
            <numerusform>%n клиентов остаются только на этом ноутбуке. Такие записи защищают только резервные копии.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) fetched</source>
        <translation>
            <numerusform>Загружен %n файл</numerusform>
            <numerusform>Загружено %n файла</numerusform>
            <numerusform>Загружено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) received</source>
        <translation>
            <numerusform>Получен %n файл</numerusform>
            <numerusform>Получено %n файла</numerusform>
            <numerusform>Получено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) sent</source>
        <translation>
            <numerusform>Отправлен %n файл</numerusform>
            <numerusform>Отправлено %n файла</numerusform>
            <numerusform>Отправлено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished bundle(s) lie here that this vault knows nothing of: it was probably put back from an older copy. They are kept and not sent. Tell your office.</source>
        <translation>
            <numerusform>Здесь лежит %n готовый пакет, неизвестный этому хранилищу: вероятно, хранилище восстановлено из более старой копии. Всё сохранено и не отправляется. Сообщите в центр.</numerusform>
            <numerusform>Здесь лежат %n готовых пакета, неизвестных этому хранилищу: вероятно, хранилище восстановлено из более старой копии. Всё сохранено и не отправляется. Сообщите в центр.</numerusform>
            <numerusform>Здесь лежат %n готовых пакетов, неизвестных этому хранилищу: вероятно, хранилище восстановлено из более старой копии. Всё сохранено и не отправляется. Сообщите в центр.</numerusform>
        </translation>
    </message>
    <message>
        <source>A counsellor&apos;s laptop did not take everything.</source>
        <translation>Ноутбук консультанта принял не всё.</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Пакет данных</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Идёт обмен…</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Получение</translation>
    </message>
    <message>
        <source>It has arrived and was read, as was proved by telephone.</source>
        <translation>Пакет дошёл и прочитан: это доказано по телефону.</translation>
    </message>
    <message>
        <source>It has arrived, as was proved by telephone.</source>
        <translation>Пакет дошёл: это доказано по телефону.</translation>
    </message>
    <message>
        <source>It has arrived. There is nothing to do.</source>
        <translation>Пакет дошёл. Делать ничего не нужно.</translation>
    </message>
    <message>
        <source>It is on its way. It counts once it is said to be held.</source>
        <translation>Пакет в пути. Он засчитывается, когда придёт подтверждение.</translation>
    </message>
    <message>
        <source>It is sent by itself once the office has updated its program.</source>
        <translation>Отправится само, когда центр обновит программу.</translation>
    </message>
    <message>
        <source>It waits here. The next sync sends it.</source>
        <translation>Пакет ждёт здесь. Его отправит следующая синхронизация.</translation>
    </message>
    <message>
        <source>Last word from a counsellor: {moment}</source>
        <translation>Последняя весть от консультанта: {moment}</translation>
    </message>
    <message>
        <source>Last word from the office: {moment}</source>
        <translation>Последняя весть от центра: {moment}</translation>
    </message>
    <message>
        <source>Nothing was to be sent, and nothing new has come.</source>
        <translation>Отправлять было нечего, и нового не пришло.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Запечатывание</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Sent {moment}: your office has not taken this laptop in yet. Ask it to import what you sent, and whether your invitation still counts. If it was withdrawn, nothing here is lost.</source>
        <translation>Отправлено: {moment}. Центр ещё не принял этот ноутбук. Попросите принять то, что вы отправили, и спросите, действует ли ещё ваше приглашение. Если его отозвали, здесь ничего не потеряно.</translation>
    </message>
    <message>
        <source>Something waits at the office. Nothing is lost.</source>
        <translation>Часть отправленного ждёт в центре. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Something waits on a counsellor&apos;s laptop. Nothing is lost.</source>
        <translation>Часть отправленного ждёт на ноутбуке консультанта. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Talk to the counsellor.</source>
        <translation>Поговорите с консультантом.</translation>
    </message>
    <message>
        <source>The office did not take everything.</source>
        <translation>Центр принял не всё.</translation>
    </message>
    <message>
        <source>The office has let in what you wrote late; it counts now.</source>
        <translation>Центр принял то, что вы записали с опозданием: теперь это учитывается.</translation>
    </message>
    <message>
        <source>The office&apos;s records have a twin, or were put back from a copy. Nothing was deleted; what is lacking here travels again. Go on with only one of the two. If they were put back: a client who was erased after that copy is here again. Laptops that know of it ask for the erasure anew, in the Inbox. Hiding this notice changes nothing else; it comes back if another twin is found.</source>
        <translation>У базы центра есть двойник, или её восстановили из копии. Ничего не удалено: чего здесь не хватает, придёт снова. Продолжайте работать только с одной из двух. Если её восстановили: клиент, данные которого уничтожили после той копии, снова здесь. Ноутбуки, которые об этом знают, снова попросят об уничтожении во «Входящих». Если скрыть это сообщение, больше ничего не изменится; оно вернётся, если найдётся ещё один двойник.</translation>
    </message>
    <message>
        <source>This laptop has a twin, or was put back from a copy. Nothing was deleted; what the office lacks travels again. Tell the office, and go on with only one of the two. Hiding this notice changes nothing else; it comes back if another twin is found.</source>
        <translation>У этого ноутбука есть двойник, или он восстановлен из копии. Ничего не удалено; то, чего нет в центре, отправится снова. Сообщите в центр и работайте дальше только на одном из двух. Если скрыть это сообщение, больше ничего не изменится; оно появится снова, если найдётся другой двойник.</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Очистка</translation>
    </message>
    <message>
        <source>Waits for the office&apos;s update: {count}</source>
        <translation>Ждёт обновления в центре: {count}</translation>
    </message>
    <message>
        <source>Words of this device. Read them out when your office confirms it:</source>
        <translation>Слова этого устройства. Прочитайте их вслух, когда центр будет его подтверждать:</translation>
    </message>
    <message>
        <source>Words of this device. Your office has compared them:</source>
        <translation>Слова этого устройства. Центр их уже сверил:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{bundles} — not yet at the office. The next sync sends what is missing again.</source>
        <translation>{bundles} — ещё не в центре. Следующая синхронизация отправит недостающее снова.</translation>
    </message>
    <message>
        <source>{bundles} — not yet with the counsellor. The next sync sends what is missing again.</source>
        <translation>{bundles} — ещё не у консультанта. Следующая синхронизация отправит недостающее снова.</translation>
    </message>
</context>
<context>
    <name>ExchangeLine</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n изменение ещё не отправлено</numerusform>
            <numerusform>%n изменения ещё не отправлены</numerusform>
            <numerusform>%n изменений ещё не отправлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting for an answer</source>
        <translation>
            <numerusform>%n изменение ждёт ответа</numerusform>
            <numerusform>%n изменения ждут ответа</numerusform>
            <numerusform>%n изменений ждут ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>Last word from a counsellor: {moment}</source>
        <translation>Последняя весть от консультанта: {moment}</translation>
    </message>
    <message>
        <source>No counsellor has been heard of yet</source>
        <translation>От консультантов пока ничего не пришло</translation>
    </message>
    <message>
        <source>Office has received everything up to yesterday, {time}</source>
        <translation>Центр получил всё до {time} вчерашнего дня</translation>
    </message>
    <message>
        <source>Office has received everything up to {date}, {time}</source>
        <translation>Центр получил всё до {date}, {time}</translation>
    </message>
    <message>
        <source>Office has received everything up to {time}</source>
        <translation>Центр получил всё до {time}</translation>
    </message>
    <message>
        <source>Office holds everything up to yesterday, {time}</source>
        <translation>Центр получил всё до {time} вчерашнего дня</translation>
    </message>
    <message>
        <source>Office holds everything up to {date}, {time}</source>
        <translation>Центр получил всё до {date}, {time}</translation>
    </message>
    <message>
        <source>Office holds everything up to {time}</source>
        <translation>Центр получил всё до {time}</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. Times are counted from the last known one; set the clock.</source>
        <translation>Часы этого компьютера идут неверно. Время отсчитывается от последнего известного; установите верное время.</translation>
    </message>
    <message>
        <source>The office has received nothing yet</source>
        <translation>Центр пока ничего не получил</translation>
    </message>
    <message>
        <source>The office lacks something of before</source>
        <translation>Центру не хватает чего-то из прежнего</translation>
    </message>
    <message>
        <source>This vault has not joined an office.</source>
        <translation>Это хранилище ещё не присоединено к центру.</translation>
    </message>
    <message>
        <source>all answers have arrived</source>
        <translation>все ответы дошли</translation>
    </message>
    <message>
        <source>answers not confirmed yet: {count}</source>
        <translation>ответов без подтверждения: {count}</translation>
    </message>
    <message>
        <source>answers not sent yet: {count}</source>
        <translation>ещё не отправлено ответов: {count}</translation>
    </message>
    <message>
        <source>counsellors not told yet what is new: {count}</source>
        <translation>ещё не узнали новое от центра: {count}</translation>
    </message>
    <message>
        <source>no answer is owed</source>
        <translation>ответов никто не ждёт</translation>
    </message>
    <message>
        <source>not taken: {count}</source>
        <translation>не принято: {count}</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>отправлять нечего</translation>
    </message>
    <message>
        <source>receipts not sent yet: {count}</source>
        <translation>ещё не отправлено подтверждений: {count}</translation>
    </message>
    <message>
        <source>sent {moment}, no answer yet</source>
        <translation>отправлено: {moment}, ответа нет</translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation>отправлено, ответа нет</translation>
    </message>
    <message>
        <source>wait for a decision: {count}</source>
        <translation>ждут решения: {count}</translation>
    </message>
    <message>
        <source>wait for an update: {count}</source>
        <translation>ждут обновления: {count}</translation>
    </message>
</context>
<context>
    <name>ExchangeNotices</name>
    <message>
        <source>Hide this notice</source>
        <translation>Скрыть сообщение</translation>
    </message>
    <message>
        <source>Nothing else changes. It is shown again when there is something new.</source>
        <translation>Больше ничего не изменится. Сообщение появится снова, когда будет что-то новое.</translation>
    </message>
    <message>
        <source>cases of others</source>
        <translation>случаи, перешедшие к другим</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отклонённые запросы</translation>
    </message>
    <message>
        <source>late work</source>
        <translation>поздние записи</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>не принято</translation>
    </message>
    <message>
        <source>twin</source>
        <translation>двойник</translation>
    </message>
    <message>
        <source>unknown bundles</source>
        <translation>неизвестные пакеты</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Bundles of this device</source>
        <translation>Пакеты этого устройства</translation>
    </message>
    <message>
        <source>Choose folder or stick…</source>
        <translation>Выбрать папку или флешку…</translation>
    </message>
    <message>
        <source>Folder or stick for the exchange</source>
        <translation>Папка или флешка для обмена</translation>
    </message>
    <message>
        <source>Hidden. The list of bundles still says what was not taken: press Enter.</source>
        <translation>Скрыто. В списке пакетов по-прежнему видно, что не принято: нажмите Enter.</translation>
    </message>
    <message>
        <source>Nothing has been sealed yet.</source>
        <translation>Пока ничего не запечатано.</translation>
    </message>
    <message>
        <source>Stopped. What was sent or taken in stays; sync again for the rest.</source>
        <translation>Остановлено. Что отправлено и принято, сохранено; остальное пойдёт при следующем обмене.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>FinalDialog</name>
    <message>
        <source>Here only Space on the button confirms.</source>
        <translation>С клавиатуры здесь подтверждает только пробел на кнопке.</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>Найти в записи</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Следующее место</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Предыдущее место</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Шаг {number} из {all}</translation>
    </message>
</context>
<context>
    <name>FollowUpsSection</name>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Сделано…</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Контрольный контакт</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Контрольные контакты</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Новый контрольный контакт</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Всё же не сделано</translation>
    </message>
    <message>
        <source>Nothing is to be done by a day.</source>
        <translation>Ничего не намечено к сроку.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Today calls it to mind from a week before that day.</source>
        <translation>Страница «Сегодня» напомнит о нём за неделю до срока.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>What came of it may stay empty.</source>
        <translation>Результат можно не заполнять.</translation>
    </message>
    <message>
        <source>What came of it: {outcome}</source>
        <translation>Результат: {outcome}</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Что нужно сделать</translation>
    </message>
    <message>
        <source>Write what is to be done first.</source>
        <translation>Сначала напишите, что нужно сделать.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>A colleague in the case</source>
        <translation>Коллега в случае</translation>
    </message>
    <message>
        <source>A follow-up, changed</source>
        <translation>Изменение контрольного контакта</translation>
    </message>
    <message>
        <source>A note in the wrong file</source>
        <translation>Запись не у того клиента</translation>
    </message>
    <message>
        <source>A server for the exchange</source>
        <translation>Сервер для обмена</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>How the session ended</source>
        <translation>Чем закончилась сессия</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Новый контрольный контакт</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Новая цель</translation>
    </message>
    <message>
        <source>Other words for a goal</source>
        <translation>Другая формулировка цели</translation>
    </message>
    <message>
        <source>Stage of the work</source>
        <translation>Этап работы</translation>
    </message>
    <message>
        <source>Times of a session</source>
        <translation>Время сессии</translation>
    </message>
    <message>
        <source>What came of a follow-up</source>
        <translation>Итог контрольного контакта</translation>
    </message>
    <message>
        <source>Why a request is declined</source>
        <translation>Почему запрос отклонён</translation>
    </message>
    <message>
        <source>Why the identity is opened</source>
        <translation>Зачем открываются личные данные</translation>
    </message>
    <message>
        <source>Why to erase</source>
        <translation>Причина уничтожения</translation>
    </message>
    <message>
        <source>Withdrawal of consent</source>
        <translation>Отзыв согласия</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Рабочее имя</translation>
    </message>
    <message>
        <source>Written consent</source>
        <translation>Письменное согласие</translation>
    </message>
    <message>
        <source>You were writing: {form}</source>
        <translation>Вы не закончили: {form}</translation>
    </message>
    <message>
        <source>You were writing: {form} · {code}</source>
        <translation>Вы не закончили: {form} · {code}</translation>
    </message>
</context>
<context>
    <name>GatheredButtons</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More about this note</source>
        <translation>Ещё об этой записи</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Closed · {ratings}</source>
        <translation>Закрыта · {ratings}</translation>
    </message>
    <message>
        <source>Not rated yet. 0: nothing of it, 10: all of it.</source>
        <translation>Ещё не оценена. 0: ничего не достигнуто, 10: достигнуто всё.</translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation>Сформулировать иначе…</translation>
    </message>
    <message>
        <source>The client says {value} of 10</source>
        <translation>Клиент говорит: {value} из 10</translation>
    </message>
    <message>
        <source>{button}: {goal}</source>
        <translation>{button}: {goal}</translation>
    </message>
    <message>
        <source>{ratings} · last on {date}</source>
        <translation>{ratings} · последняя {date}</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Goal</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>In the client&apos;s own words. Your own aims go into the plan.</source>
        <translation>Словами самого клиента. Ваши собственные задачи записывают в план.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>What the client wants</source>
        <translation>Чего хочет клиент</translation>
    </message>
    <message>
        <source>Write the goal first.</source>
        <translation>Сначала напишите цель.</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>Goals</source>
        <translation>Цели</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Новая цель</translation>
    </message>
    <message>
        <source>No goal yet: ask what the client wants to be different.</source>
        <translation>Целей пока нет: спросите, что клиент хочет изменить.</translation>
    </message>
</context>
<context>
    <name>HandedOver</name>
    <message>
        <source>Bundles are left in this folder and fetched from it, now and with every sync: {folder}</source>
        <translation>Пакеты будут отправляться в эту папку и приниматься из неё — сейчас и при каждой синхронизации: {folder}</translation>
    </message>
    <message>
        <source>Exchange here</source>
        <translation>Обмениваться здесь</translation>
    </message>
    <message>
        <source>Exchange with your counsellors here?</source>
        <translation>Обмениваться с консультантами здесь?</translation>
    </message>
    <message>
        <source>Exchange with your office here?</source>
        <translation>Обмениваться с центром здесь?</translation>
    </message>
</context>
<context>
    <name>HandedOverFiles</name>
    <message numerus="yes">
        <source>%n file(s) wait here and are taken in after unlocking.</source>
        <translation>
            <numerusform>%n файл ждёт здесь и будет принят после разблокировки.</numerusform>
            <numerusform>%n файла ждут здесь и будут приняты после разблокировки.</numerusform>
            <numerusform>%n файлов ждут здесь и будут приняты после разблокировки.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock, and restore from it…</source>
        <translation>Заблокировать и восстановить из неё…</translation>
    </message>
    <message>
        <source>This folder is a vault or a backup of one: {name}</source>
        <translation>Эта папка — хранилище или его резервная копия: {name}</translation>
    </message>
    <message>
        <source>This is no bundle, no invitation and no folder: {name}. Nothing was done.</source>
        <translation>Это не пакет, не приглашение и не папка: {name}. Ничего не сделано.</translation>
    </message>
</context>
<context>
    <name>HeaderQuestions</name>
    <message>
        <source>Your supervisor was asked to close this case.</source>
        <translation>Супервизору направлен запрос на закрытие этого случая.</translation>
    </message>
</context>
<context>
    <name>HeaderSection</name>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>How you meet</source>
        <translation>Как вы встречаетесь</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>under 18</source>
        <translation>младше 18 лет</translation>
    </message>
    <message>
        <source>{stage}, since {date}</source>
        <translation>{stage}, начиная с {date}</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Everything may stay empty. Lists never show any of it.</source>
        <translation>Всё можно оставить пустым. В списках это никогда не показывается.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное имя</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The year of birth has four digits.</source>
        <translation>Год рождения состоит из четырёх цифр.</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Год рождения</translation>
    </message>
</context>
<context>
    <name>IdleLockCard</name>
    <message>
        <source>Lock</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Блокировать при бездействии</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>Already imported</source>
        <translation>Уже принят</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Принят</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложен</translation>
    </message>
    <message>
        <source>Waiting for an earlier one</source>
        <translation>Ждёт предыдущего</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Ждёт решения</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Changes</source>
        <translation>Изменений</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Decline the request</source>
        <translation>Отклонить запрос</translation>
    </message>
    <message>
        <source>Decline this?</source>
        <translation>Отклонить это?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Уничтожить навсегда</translation>
    </message>
    <message>
        <source>Erase {client} for good?</source>
        <translation>Уничтожить данные {client} навсегда?</translation>
    </message>
    <message>
        <source>Everything about {client} is erased: here and now in this vault and its automatic backups, and on every laptop with its next sync. Notes, sessions, goals, consents: only the code and the day stay. Nothing can undo it.</source>
        <translation>Всё о {client} будет уничтожено: сразу же в этом хранилище и в его автоматических копиях, а на каждом ноутбуке — при его следующей синхронизации. Записи, сессии, цели, согласия: останутся только код и дата. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Everything stays as it is. Its author is told that it was declined; no reason goes along, so say it yourself.</source>
        <translation>Всё останется как есть. Автору сообщат, что это отклонено, но без причины: назовите её сами.</translation>
    </message>
    <message>
        <source>Everything stays as it is. Whoever asked reads the reason.</source>
        <translation>Всё останется как есть. Причину прочтёт тот, кто просил.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Grant this?</source>
        <translation>Разрешить это?</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>It is done at once, and whoever asked is told with the next sync.</source>
        <translation>Это будет сделано сразу; тот, кто спросил, узнает об этом при следующей синхронизации.</translation>
    </message>
    <message>
        <source>It stands in the case from now on, and everybody who works there gets it. Nothing takes it out again.</source>
        <translation>С этого момента это часть случая, и это получат все, кто в нём работает. Убрать это обратно будет нельзя.</translation>
    </message>
    <message>
        <source>It stays on the laptop on which it was written, and its author is told. Another supervisor may still let it in.</source>
        <translation>Запись останется на ноутбуке, где её сделали, и автор об этом узнает. Другой супервизор ещё может её принять.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Keep the records of {client} here?</source>
        <translation>Сохранить записи {client} здесь?</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Не принимать</translation>
    </message>
    <message>
        <source>Leave this out?</source>
        <translation>Не принимать эту запись?</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Let this in?</source>
        <translation>Принять это?</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>On the laptop the client stays erased; its counsellor is told.</source>
        <translation>На ноутбуке данные клиента останутся уничтоженными; консультанту об этом сообщат.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишите в нескольких словах почему.</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Запечатано</translation>
    </message>
    <message>
        <source>Set aside because</source>
        <translation>Почему отложено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Unknown device, code {code}</source>
        <translation>Неизвестное устройство, код {code}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с ним стало</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Что пришло</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>laptop since {date}</source>
        <translation>ноутбук с {date}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n bundle(s) imported</source>
        <translation>
            <numerusform>Принят %n пакет</numerusform>
            <numerusform>Принято %n пакета</numerusform>
            <numerusform>Принято %n пакетов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait to be confirmed by their words.</source>
        <translation>
            <numerusform>%n устройство ждёт подтверждения: сверьте слова.</numerusform>
            <numerusform>%n устройства ждут подтверждения: сверьте слова.</numerusform>
            <numerusform>%n устройств ждут подтверждения: сверьте слова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n отложен</numerusform>
            <numerusform>%n отложено</numerusform>
            <numerusform>%n отложено</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Пакеты</translation>
    </message>
    <message>
        <source>Bundles to import</source>
        <translation>Какие пакеты принять</translation>
    </message>
    <message>
        <source>Folder with bundles</source>
        <translation>Папка с пакетами</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Принять папку…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Принять файлы…</translation>
    </message>
    <message>
        <source>Imported, by sender</source>
        <translation>Принято, по отправителям</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Идёт приём…</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Не принято</translation>
    </message>
    <message>
        <source>Send receipts</source>
        <translation>Отправить подтверждения</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>This import</source>
        <translation>Итог приёма</translation>
    </message>
    <message>
        <source>{done} of {all} files</source>
        <translation>Файлов: {done} из {all}</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Copy for 30 seconds</source>
        <translation>Скопировать на 30 секунд</translation>
    </message>
    <message>
        <source>I have told them</source>
        <translation>Слова переданы</translation>
    </message>
    <message>
        <source>Let the person repeat two words, or read them from your paper.</source>
        <translation>Попросите повторить два слова или прочтите их с листа.</translation>
    </message>
    <message>
        <source>Never send the words and the file the same way. The words are not kept.</source>
        <translation>Никогда не передавайте слова и файл одним путём. Слова нигде не хранятся.</translation>
    </message>
    <message>
        <source>Seven words for {name}</source>
        <translation>Семь слов для: {name}</translation>
    </message>
    <message>
        <source>Tell them by voice: they open the invitation.</source>
        <translation>Передайте их голосом: они открывают приглашение.</translation>
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
        <translation>Приглашение: {moment}. Слова, возможно, ещё не переданы.</translation>
    </message>
    <message>
        <source>Invited: {moment}. The words are told.</source>
        <translation>Приглашение: {moment}. Слова переданы.</translation>
    </message>
    <message>
        <source>New file and words…</source>
        <translation>Новый файл и слова…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Отозвать…</translation>
    </message>
</context>
<context>
    <name>InvitationsPanel</name>
    <message>
        <source>Open invitations</source>
        <translation>Действующие приглашения</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite a counsellor</source>
        <translation>Пригласить консультанта</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Save the invitation…</source>
        <translation>Сохранить приглашение…</translation>
    </message>
    <message>
        <source>The invitation is a file. It opens with seven words that you tell by voice.</source>
        <translation>Приглашение — это файл. Его открывают семь слов, которые вы передаёте голосом.</translation>
    </message>
    <message>
        <source>Write the name first.</source>
        <translation>Сначала напишите имя.</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Choose the file that your office gave you, and type the seven words you heard.</source>
        <translation>Выберите файл, который дал вам центр, и введите семь услышанных слов.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation>Выберите приглашение</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Файл ещё не выбран</translation>
    </message>
    <message>
        <source>Open the invitation</source>
        <translation>Открыть приглашение</translation>
    </message>
    <message>
        <source>Opening the invitation</source>
        <translation>Приглашение открывается</translation>
    </message>
    <message>
        <source>The seven words</source>
        <translation>Семь слов</translation>
    </message>
    <message>
        <source>Your invitation</source>
        <translation>Ваше приглашение</translation>
    </message>
    <message>
        <source>{office} invites {name}.</source>
        <translation>Центр приглашает вас: {office}. Ваше имя: {name}.</translation>
    </message>
</context>
<context>
    <name>KeptTextDialog</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>KeyRenewing</name>
    <message>
        <source>The new kit counts. Destroy the old paper.</source>
        <translation>Новый лист действует. Старый уничтожьте.</translation>
    </message>
    <message>
        <source>The new recovery key counts. Laptops hear of it with their next sync.</source>
        <translation>Новый ключ восстановления действует. Ноутбуки узнают о нём при следующей синхронизации.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Парольная фраза изменена.</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>Saved. Lock the stick away, far from this computer. The file: {place}</source>
        <translation>Сохранено. Уберите флешку под замок, подальше от этого компьютера. Файл: {place}</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Corrected session</source>
        <translation>Исправленная сессия</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Entry in the access log</source>
        <translation>Строка журнала доступа</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Уничтожение</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Контрольный контакт</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Goal rating</source>
        <translation>Оценка цели</translation>
    </message>
    <message>
        <source>Hold on erasing</source>
        <translation>Запрет уничтожения</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Late work let in</source>
        <translation>Принята поздняя запись</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Note marked as misfiled</source>
        <translation>Ошибочно помещённая запись</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>Снятая подпись</translation>
    </message>
    <message>
        <source>Stage of the work</source>
        <translation>Этап работы</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Рабочее имя</translation>
    </message>
</context>
<context>
    <name>KitDialog</name>
    <message>
        <source>A new recovery kit</source>
        <translation>Новый лист восстановления</translation>
    </message>
    <message>
        <source>Copy these seven words by hand, with their numbers.</source>
        <translation>Перепишите эти семь слов от руки, с номерами.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>When you are done the old words no longer open this computer&apos;s records. Backups made before still open with them: then destroy the old paper.</source>
        <translation>После этого старые слова больше не откроют записи на этом компьютере, но прежние резервные копии откроют: уничтожьте старый лист.</translation>
    </message>
    <message>
        <source>Write the words down, or choose “Later”: until then the old kit counts.</source>
        <translation>Запишите слова или выберите «Позже»: до тех пор действует старый лист.</translation>
    </message>
</context>
<context>
    <name>KitSheet</name>
    <message>
        <source>Keep this sheet apart from the laptop. Do not photograph it; copy it by hand.</source>
        <translation>Храните этот лист отдельно от ноутбука. Не фотографируйте его; переписывайте от руки.</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Слова восстановления</translation>
    </message>
</context>
<context>
    <name>KitStep</name>
    <message>
        <source>Copy these seven words onto paper by hand, with their numbers. They open your records when the passphrase is forgotten.</source>
        <translation>Перепишите эти семь слов на бумагу от руки, с номерами. Они откроют ваши записи, если парольная фраза забыта.</translation>
    </message>
    <message>
        <source>I have copied them</source>
        <translation>Слова переписаны</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Take no photo and save no file: whoever has these words can read everything. Keep the paper where nobody looks, apart from the laptop.</source>
        <translation>Не фотографируйте и не сохраняйте в файл: у кого есть эти слова, тот прочтёт всё. Храните лист отдельно от ноутбука, где никто не ищет.</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>In which language do you work? You can change it at any time.</source>
        <translation>На каком языке вы работаете? Его можно сменить в любое время.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>Signed.</source>
        <translation>Подписано.</translation>
    </message>
    <message>
        <source>Signed. It goes to the office, which decides whether it counts.</source>
        <translation>Подписано. Запись уйдёт в центр: там решат, учитывать ли её.</translation>
    </message>
    <message>
        <source>Signed. What is decided about the closed file holds for it too.</source>
        <translation>Подписано. Решение о закрытых записях коснётся и её.</translation>
    </message>
    <message>
        <source>This case is somebody else&apos;s now. You can finish what you began: once signed it goes to the office, which decides whether it counts.</source>
        <translation>Этот случай теперь ведёт другой человек. Начатое можно закончить: после подписи оно уйдёт в центр, и там решат, учитывать ли его.</translation>
    </message>
    <message>
        <source>This file is closed: it was asked to be erased. You can finish what you began; what is decided about the file holds for it too.</source>
        <translation>Эти записи закрыты: запрошено их уничтожение. Начатое можно закончить; решение о записях коснётся и его.</translation>
    </message>
</context>
<context>
    <name>LateBackupCard</name>
    <message>
        <source>Back up now…</source>
        <translation>Создать копию…</translation>
    </message>
    <message>
        <source>If this computer is lost or breaks, all since then is gone.</source>
        <translation>Если компьютер потеряется или сломается, всё записанное с тех пор пропадёт.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Сделайте резервную копию</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>Последняя резервная копия сделана %n день назад.</numerusform>
            <numerusform>Последняя резервная копия сделана %n дня назад.</numerusform>
            <numerusform>Последняя резервная копия сделана %n дней назад.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no backup yet, after %n day(s) of work.</source>
        <translation>
            <numerusform>Прошёл %n день работы, а резервной копии ещё нет.</numerusform>
            <numerusform>Прошло %n дня работы, а резервной копии ещё нет.</numerusform>
            <numerusform>Прошло %n дней работы, а резервной копии ещё нет.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>A session is paused</source>
        <translation>Сессия на паузе</translation>
    </message>
    <message>
        <source>A session is running</source>
        <translation>Идёт сессия</translation>
    </message>
    <message>
        <source>Close; it stays paused</source>
        <translation>Закрыть, пауза остаётся</translation>
    </message>
    <message>
        <source>Close; the time runs on</source>
        <translation>Закрыть, время идёт</translation>
    </message>
    <message>
        <source>If you close the program now, the session stays paused: it is there again when you unlock, and you go on with it or stop it then.</source>
        <translation>Если закрыть программу сейчас, сессия останется на паузе: когда вы снова войдёте, вы продолжите её или остановите.</translation>
    </message>
    <message>
        <source>If you close the program now, the session&apos;s time runs on: it is there again when you unlock, and you stop it then.</source>
        <translation>Если закрыть программу сейчас, время сессии будет идти дальше: вы увидите его, когда снова войдёте, и тогда остановите.</translation>
    </message>
    <message>
        <source>Stop the session first…</source>
        <translation>Сначала остановить сессию…</translation>
    </message>
</context>
<context>
    <name>LeftCaseSection</name>
    <message>
        <source>A text that you have not signed stays on this laptop until you sign or discard it.</source>
        <translation>Неподписанный текст остаётся на этом ноутбуке, пока вы его не подпишете или не удалите.</translation>
    </message>
    <message>
        <source>Let in by the office, as it said on {date}: {kinds}.</source>
        <translation>Принято центром, как он сообщил {date}: {kinds}.</translation>
    </message>
    <message>
        <source>What you had written or begun before you learned this goes to the office, which decides whether it counts; what is begun you can still finish and sign.</source>
        <translation>То, что вы записали или начали, пока не знали об этом, уйдёт в центр: там решат, учитывать ли это; начатое ещё можно закончить и подписать.</translation>
    </message>
    <message>
        <source>You can read what is here; nothing new is begun in it.</source>
        <translation>Прочитать можно всё, что здесь есть; новое здесь не начинают.</translation>
    </message>
    <message>
        <source>You do not work in this case any more.</source>
        <translation>Вы больше не работаете с этим случаем.</translation>
    </message>
    <message>
        <source>{name} leads it.</source>
        <translation>Его ведёт {name}.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>{field}: at most {most} letters; this has {has}.</source>
        <translation>{field}: не больше {most} знаков, а здесь {has}.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Arabic letters</source>
        <translation>Арабские буквы</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Включён Caps Lock</translation>
    </message>
    <message>
        <source>Counsellor is locked</source>
        <translation>Counsellor заблокирован</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>Кириллица</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Скрыть введённое</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>Латинские буквы</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Хранилище открывается</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-код</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из резервной копии…</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показать введённое</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
    </message>
    <message>
        <source>Type the seven words of the kit first.</source>
        <translation>Сначала введите семь слов с листа.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Ввести парольную фразу</translation>
    </message>
    <message>
        <source>Use the recovery kit</source>
        <translation>Использовать лист восстановления</translation>
    </message>
    <message>
        <source>Words of the recovery kit</source>
        <translation>Слова листа восстановления</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Unlock now to go on with what is there.</source>
        <translation>Разблокируйте, чтобы продолжить.</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message numerus="yes">
        <source>%n file(s) not taken in</source>
        <translation>
            <numerusform>Не принят %n файл</numerusform>
            <numerusform>Не принято %n файла</numerusform>
            <numerusform>Не принято %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) given</source>
        <translation>
            <numerusform>Передан %n запечатанный файл</numerusform>
            <numerusform>Передано %n запечатанных файла</numerusform>
            <numerusform>Передано %n запечатанных файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) taken in</source>
        <translation>
            <numerusform>Принят %n запечатанный файл</numerusform>
            <numerusform>Принято %n запечатанных файла</numerusform>
            <numerusform>Принято %n запечатанных файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) to carry on: they go with your next sync</source>
        <translation>
            <numerusform>Взят %n запечатанный файл, чтобы передать дальше: уйдёт при следующем обмене</numerusform>
            <numerusform>Взято %n запечатанных файла, чтобы передать дальше: уйдут при следующем обмене</numerusform>
            <numerusform>Взято %n запечатанных файлов, чтобы передать дальше: уйдут при следующем обмене</numerusform>
        </translation>
    </message>
    <message>
        <source>Both had everything already.</source>
        <translation>У обоих уже всё было.</translation>
    </message>
    <message>
        <source>You have met: {name}</source>
        <translation>Обмен состоялся: {name}</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Begin again</source>
        <translation>Начать снова</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Соединить</translation>
    </message>
    <message>
        <source>Here only Space on the button says yes.</source>
        <translation>Здесь «да» — только пробел на кнопке.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Не совпадают</translation>
    </message>
    <message>
        <source>The same on both</source>
        <translation>Совпадают на обоих</translation>
    </message>
    <message>
        <source>Two laptops meet</source>
        <translation>Два ноутбука рядом</translation>
    </message>
    <message>
        <source>Type the address that the other laptop shows.</source>
        <translation>Наберите адрес, который показан на другом ноутбуке.</translation>
    </message>
</context>
<context>
    <name>MeetingParts</name>
    <message>
        <source>Address that the other laptop shows</source>
        <translation>Адрес, который показан на другом ноутбуке</translation>
    </message>
    <message>
        <source>Exchanging with {name}…</source>
        <translation>Идёт обмен: {name}…</translation>
    </message>
    <message>
        <source>Going to the other laptop…</source>
        <translation>Соединяемся с другим ноутбуком…</translation>
    </message>
    <message>
        <source>Read these four words out to each other. Nothing is given before both of you say that they are the same.</source>
        <translation>Прочитайте эти четыре слова друг другу вслух. Ничего не передаётся, пока вы оба не скажете, что они совпадают.</translation>
    </message>
    <message>
        <source>This laptop waits at</source>
        <translation>Этот ноутбук ждёт по адресу</translation>
    </message>
    <message>
        <source>Waiting until your colleague says so too…</source>
        <translation>Ждём, пока то же скажет ваш коллега…</translation>
    </message>
    <message>
        <source>Your colleague opens this window as well. Then one of you types the address that the other laptop shows.</source>
        <translation>Ваш коллега тоже открывает это окно. Затем один из вас набирает адрес, который показан на другом ноутбуке.</translation>
    </message>
</context>
<context>
    <name>MeetingRun</name>
    <message>
        <source>Two laptops meet…</source>
        <translation>Два ноутбука рядом…</translation>
    </message>
</context>
<context>
    <name>MisfiledDialog</name>
    <message>
        <source>A draft with this text begins there; take out of it what does not belong.</source>
        <translation>Там откроется черновик с этим текстом; уберите из него лишнее.</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Скрыть текст</translation>
    </message>
    <message>
        <source>In the wrong file</source>
        <translation>Запись не у того клиента</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Right file</source>
        <translation>Чья это запись</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишите в нескольких словах почему.</translation>
    </message>
    <message>
        <source>The text is hidden on every device and left out of exports. It is erased when your supervisor has confirmed it. This cannot be undone.</source>
        <translation>Текст скрывается на всех устройствах и не попадает в выгрузки. Он будет уничтожен, когда супервизор это подтвердит. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} ч</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ч {minutes} мин</translation>
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
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Name a colleague in this case</source>
        <translation>Включить коллегу в этот случай</translation>
    </message>
    <message>
        <source>Whoever is named reads the case and can write into it, as soon as both sides have synced.</source>
        <translation>Тот, кого включили, читает этот случай и может писать в него, как только обе стороны синхронизируются.</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>A relative who came first</source>
        <translation>Родственник, обратившийся первым</translation>
    </message>
    <message>
        <source>A word that helps you remember and tells a stranger nothing, such as “the lantern”. No real name, no trade, no place. It never leaves this laptop.</source>
        <translation>Слово, которое поможет вам вспомнить и ничего не скажет чужому, например «фонарь». Не имя, не профессия, не место. Оно не покидает этот ноутбук.</translation>
    </message>
    <message>
        <source>Add and start a session</source>
        <translation>Добавить и начать сессию</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Consent, spoken</source>
        <translation>Устное согласие</translation>
    </message>
    <message>
        <source>Day of the enquiry</source>
        <translation>День обращения</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Первый контакт</translation>
    </message>
    <message>
        <source>Language of the talks</source>
        <translation>Язык бесед</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>The client is</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>The client is under 18</source>
        <translation>Клиенту нет 18 лет</translation>
    </message>
    <message>
        <source>The one who is absent gets no file.</source>
        <translation>На того, кого здесь нет, записи не заводятся.</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Сам человек</translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation>С чем обратились</translation>
    </message>
    <message>
        <source>Where the enquiry came from</source>
        <translation>Кто направил</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Рабочее имя</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Add words that have nothing to do with each other, until it is good. Sayings, prayers, names and dates are easy to guess.</source>
        <translation>Добавляйте слова, не связанные между собой, пока не станет «Хорошо». Поговорки, молитвы, имена и даты угадать легко.</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Скрыть введённое</translation>
    </message>
    <message>
        <source>Passphrase, those words or your own</source>
        <translation>Парольная фраза: эти слова или ваши</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показать введённое</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>То же ещё раз</translation>
    </message>
    <message>
        <source>These two differ.</source>
        <translation>Фразы не совпадают.</translation>
    </message>
    <message>
        <source>Write the words down now; you will type them every time.</source>
        <translation>Запишите слова сейчас: вы будете вводить их каждый раз.</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Try and keep</source>
        <translation>Проверить и сохранить</translation>
    </message>
</context>
<context>
    <name>NotApplied</name>
    <message>
        <source>A hold forbids erasing this client.</source>
        <translation>Данные этого клиента уничтожать запрещено.</translation>
    </message>
    <message>
        <source>Ask the author to do it.</source>
        <translation>Попросите автора сделать это.</translation>
    </message>
    <message>
        <source>Ask the counsellor of the case to record it with the client.</source>
        <translation>Попросите консультанта, ведущего случай, записать это вместе с клиентом.</translation>
    </message>
    <message>
        <source>Ask the person who leads the case to write it.</source>
        <translation>Попросите того, кто ведёт случай, записать это.</translation>
    </message>
    <message>
        <source>Ask the sender to update the program.</source>
        <translation>Попросите отправителя обновить программу.</translation>
    </message>
    <message>
        <source>Ask the sender to write it anew.</source>
        <translation>Попросите отправителя записать это заново.</translation>
    </message>
    <message>
        <source>Ask the sender what was meant.</source>
        <translation>Спросите отправителя, что имелось в виду.</translation>
    </message>
    <message>
        <source>Ask the sender who wrote it.</source>
        <translation>Спросите отправителя, кто это написал.</translation>
    </message>
    <message>
        <source>Confirm the device, then ask the sender to write it anew.</source>
        <translation>Подтвердите устройство и попросите отправителя записать это заново.</translation>
    </message>
    <message>
        <source>Decide about the erasure first.</source>
        <translation>Сначала решите вопрос об уничтожении.</translation>
    </message>
    <message>
        <source>Decide some of them, then ask the sender to ask anew.</source>
        <translation>Решите часть из них и попросите отправителя спросить снова.</translation>
    </message>
    <message>
        <source>If it should count, name the sender in the case again.</source>
        <translation>Если это должно учитываться, снова включите отправителя в случай.</translation>
    </message>
    <message>
        <source>If it should, give the sender a new invitation.</source>
        <translation>Если оно нужно, дайте отправителю новое приглашение.</translation>
    </message>
    <message>
        <source>If they should, name them in it and ask them to write it anew.</source>
        <translation>Если это нужно, включите его в случай и попросите записать это заново.</translation>
    </message>
    <message>
        <source>It comes in by itself when somebody does.</source>
        <translation>Когда его включат, это примется само.</translation>
    </message>
    <message>
        <source>It comes in by itself when that has come.</source>
        <translation>Когда та запись придёт, эта примется сама.</translation>
    </message>
    <message>
        <source>It is for somebody else to decide.</source>
        <translation>Это решает другой человек.</translation>
    </message>
    <message>
        <source>It is signed with another person&apos;s name.</source>
        <translation>Под этим стоит чужое имя.</translation>
    </message>
    <message>
        <source>It was sealed to other readers than it is for.</source>
        <translation>Запечатано не для тех получателей.</translation>
    </message>
    <message>
        <source>It would replace a record that somebody else wrote.</source>
        <translation>Это заменило бы запись, сделанную другим человеком.</translation>
    </message>
    <message>
        <source>Leave it so, or lift the hold first.</source>
        <translation>Оставьте так или сначала снимите запрет.</translation>
    </message>
    <message>
        <source>Nobody has named the sender in this case here.</source>
        <translation>Здесь ещё никто не включил отправителя в этот случай.</translation>
    </message>
    <message>
        <source>Only the author may change this.</source>
        <translation>Изменить это может только автор.</translation>
    </message>
    <message>
        <source>So many requests of the sender wait for a decision that no more are taken.</source>
        <translation>Запросов отправителя ждёт решения так много, что новые не принимаются.</translation>
    </message>
    <message>
        <source>Tell the sender who decides it.</source>
        <translation>Скажите отправителю, кто это решает.</translation>
    </message>
    <message>
        <source>That more is allowed may only be recorded by those who work in the case.</source>
        <translation>Записать, что разрешено больше, могут только те, кто работает с этим случаем.</translation>
    </message>
    <message>
        <source>The case had been given to somebody else before it came.</source>
        <translation>Случай передали другому раньше, чем это пришло.</translation>
    </message>
    <message>
        <source>The client&apos;s records are closed: their erasure was asked for.</source>
        <translation>Записи о клиенте закрыты: запрошено их уничтожение.</translation>
    </message>
    <message>
        <source>The rules do not allow it.</source>
        <translation>Правила этого не позволяют.</translation>
    </message>
    <message>
        <source>The sender does not work in this case.</source>
        <translation>Отправитель не работает с этим случаем.</translation>
    </message>
    <message>
        <source>The sender&apos;s device is not confirmed, and the client came from another one.</source>
        <translation>Устройство отправителя не подтверждено, а клиент поступил с другого.</translation>
    </message>
    <message>
        <source>The sender&apos;s device no longer counts.</source>
        <translation>Устройство отправителя больше не учитывается.</translation>
    </message>
    <message>
        <source>The sender&apos;s role does not allow it.</source>
        <translation>Роль отправителя этого не позволяет.</translation>
    </message>
    <message>
        <source>What it is about has not come yet.</source>
        <translation>Запись, к которой это относится, ещё не пришла.</translation>
    </message>
</context>
<context>
    <name>NotAppliedList</name>
    <message>
        <source>Hidden here. It stays noted, and its sender is told as before.</source>
        <translation>Скрыто здесь. Запись об этом остаётся, и отправителю сообщается как прежде.</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Скрыть все</translation>
    </message>
    <message>
        <source>Hide this one</source>
        <translation>Скрыть эту строку</translation>
    </message>
    <message>
        <source>It stays noted, and its sender is told as before.</source>
        <translation>Запись об этом остаётся, и отправителю сообщается как прежде.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Addendum, {when}</source>
        <translation>Дополнение, {when}</translation>
    </message>
    <message>
        <source>Found: note of {when}</source>
        <translation>Найдена запись: {when}</translation>
    </message>
    <message>
        <source>In the wrong file…</source>
        <translation>Не у того клиента…</translation>
    </message>
    <message>
        <source>Misfiled: the text is hidden.</source>
        <translation>Помещена ошибочно: текст скрыт.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>Снять подпись</translation>
    </message>
    <message>
        <source>late entry</source>
        <translation>поздняя запись</translation>
    </message>
    <message>
        <source>misfiled</source>
        <translation>помещена ошибочно</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ещё не отправлена</translation>
    </message>
    <message>
        <source>{button}, note of {when}</source>
        <translation>{button}, запись от {when}</translation>
    </message>
    <message>
        <source>{when} or later (the clock was wrong)</source>
        <translation>{when} или позже (часы шли неверно)</translation>
    </message>
</context>
<context>
    <name>NoteHeading</name>
    <message>
        <source>Assessment (my opinion)</source>
        <translation>Оценка (моё мнение)</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Поведение</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>Словами клиента</translation>
    </message>
    <message>
        <source>Leave out: names of other people, preachers and mosques, membership, phone numbers, and diagnoses unless you are a clinician.</source>
        <translation>Не пишите имена других людей и проповедников, названия мечетей, принадлежность к группам, номера телефонов, а если вы не клинический специалист, то и диагнозы.</translation>
    </message>
    <message>
        <source>Meeting circumstances</source>
        <translation>Обстоятельства встречи</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Отклик клиента</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Мои действия</translation>
    </message>
    <message>
        <source>What I observed</source>
        <translation>Мои наблюдения</translation>
    </message>
    <message>
        <source>What the client brought</source>
        <translation>С чем пришёл клиент</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Что мы делали</translation>
    </message>
</context>
<context>
    <name>NoteSaving</name>
    <message>
        <source>Already saved, at {time}: what you type is saved by itself.</source>
        <translation>Уже сохранено в {time}: всё, что вы пишете, сохраняется само.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Сохранить ещё раз</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Addendum of {when}</source>
        <translation>Дополнение от {when}</translation>
    </message>
    <message>
        <source>Confidential. Destroy this sheet after use.</source>
        <translation>Конфиденциально. Уничтожьте лист, когда он больше не нужен.</translation>
    </message>
    <message>
        <source>Note of {when}</source>
        <translation>Запись от {when}</translation>
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
        <translation>Свободный текст</translation>
    </message>
    <message>
        <source>SOAP</source>
        <translation>SOAP</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Обычная</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>No note yet.</source>
        <translation>Записей пока нет.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Show older notes</source>
        <translation>Показать более ранние записи</translation>
    </message>
</context>
<context>
    <name>OfficeAnswer</name>
    <message>
        <source>A change in it claims to be far ahead of all others.</source>
        <translation>Одно изменение в нём намного опережает все остальные.</translation>
    </message>
    <message>
        <source>A change in it is about a client whose record was erased.</source>
        <translation>Одно изменение в нём относится к клиенту, данные которого уничтожены.</translation>
    </message>
    <message>
        <source>A hold forbids erasing this client.</source>
        <translation>Данные этого клиента уничтожать запрещено.</translation>
    </message>
    <message>
        <source>Another laptop has already used your invitation.</source>
        <translation>Ваше приглашение уже использовано другим ноутбуком.</translation>
    </message>
    <message>
        <source>Ask anew when your office has decided some of them.</source>
        <translation>Спросите снова, когда центр решит часть из них.</translation>
    </message>
    <message>
        <source>Ask the author to do it.</source>
        <translation>Попросите автора сделать это.</translation>
    </message>
    <message>
        <source>Ask the counsellor of the case to record it with the client.</source>
        <translation>Попросите консультанта, ведущего случай, записать это вместе с клиентом.</translation>
    </message>
    <message>
        <source>Ask the person who leads it to name you, then write it anew.</source>
        <translation>Попросите того, кто его ведёт, включить вас, затем запишите это заново.</translation>
    </message>
    <message>
        <source>Ask the person who leads the case to write it.</source>
        <translation>Попросите того, кто ведёт случай, записать это.</translation>
    </message>
    <message>
        <source>Ask the records officer what is to become of it.</source>
        <translation>Спросите ответственного за данные, что с этим делать.</translation>
    </message>
    <message>
        <source>Ask your office for a new invitation.</source>
        <translation>Попросите в центре новое приглашение.</translation>
    </message>
    <message>
        <source>Ask your office to confirm it, then write it anew.</source>
        <translation>Попросите центр подтвердить его, затем запишите это заново.</translation>
    </message>
    <message>
        <source>Ask your office why. Your records stay here.</source>
        <translation>Спросите в центре почему. Ваши записи остаются здесь.</translation>
    </message>
    <message>
        <source>Ask your supervisor whether the hold can be lifted.</source>
        <translation>Спросите супервизора, можно ли снять запрет.</translation>
    </message>
    <message>
        <source>Ask your supervisor who may make them.</source>
        <translation>Спросите супервизора, кто может их внести.</translation>
    </message>
    <message>
        <source>Ask your supervisor why. Your records stay here.</source>
        <translation>Спросите у супервизора почему. Ваши записи остаются здесь.</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>Обратитесь к супервизору.</translation>
    </message>
    <message>
        <source>Call your office. Your records stay here.</source>
        <translation>Позвоните в центр. Ваши записи остаются здесь.</translation>
    </message>
    <message>
        <source>Call your office: somebody may have changed the file.</source>
        <translation>Позвоните в центр: возможно, файл кто-то изменил.</translation>
    </message>
    <message>
        <source>Check that the folder or stick is your office&apos;s.</source>
        <translation>Проверьте, та ли это папка или флешка.</translation>
    </message>
    <message>
        <source>Go on with only one of the two laptops, and tell your office.</source>
        <translation>Работайте дальше только на одном из двух ноутбуков и сообщите в центр.</translation>
    </message>
    <message>
        <source>It bears another person&apos;s name.</source>
        <translation>Под этим стоит чужое имя.</translation>
    </message>
    <message>
        <source>It belongs to another office.</source>
        <translation>Пакет относится к другому центру.</translation>
    </message>
    <message>
        <source>It counts once that has come, or its supervisor lets it in.</source>
        <translation>Это будет учтено, когда она дойдёт или когда супервизор это примет.</translation>
    </message>
    <message>
        <source>It did not begin as a bundle does.</source>
        <translation>Файл начинался не так, как пакет данных.</translation>
    </message>
    <message>
        <source>It holds changes that you may not make.</source>
        <translation>В нём есть изменения, на которые у вас нет права.</translation>
    </message>
    <message>
        <source>It is about a client whose record was erased.</source>
        <translation>Он относится к клиенту, данные которого уничтожены.</translation>
    </message>
    <message>
        <source>It is far ahead of all that came from this laptop.</source>
        <translation>Он намного опережает всё, что пришло с этого ноутбука.</translation>
    </message>
    <message>
        <source>It is for somebody else to decide.</source>
        <translation>Это решает другой человек.</translation>
    </message>
    <message>
        <source>It is larger than any bundle that the office takes.</source>
        <translation>Он больше любого пакета, который принимает центр.</translation>
    </message>
    <message>
        <source>It was damaged on the way.</source>
        <translation>Пакет повредился в пути.</translation>
    </message>
    <message>
        <source>It was decided at the office that it does not count.</source>
        <translation>В центре решили, что это не учитывается.</translation>
    </message>
    <message>
        <source>It was sealed to other readers than it is for.</source>
        <translation>Запечатано не для тех получателей.</translation>
    </message>
    <message>
        <source>It was sealed to other readers than the office.</source>
        <translation>Пакет запечатан не для центра.</translation>
    </message>
    <message>
        <source>It would replace a record that somebody else wrote.</source>
        <translation>Это заменило бы запись другого человека.</translation>
    </message>
    <message>
        <source>Its signature is not this laptop&apos;s.</source>
        <translation>Подпись не принадлежит этому ноутбуку.</translation>
    </message>
    <message>
        <source>Its supervisor decides whether it counts. Your text stays here.</source>
        <translation>Супервизор решит, учитывать ли это. Ваш текст остаётся здесь.</translation>
    </message>
    <message>
        <source>Only its author may change it.</source>
        <translation>Изменить это может только автор.</translation>
    </message>
    <message>
        <source>Only who works in the case may record that more is allowed.</source>
        <translation>Записать, что разрешено больше, может только тот, кто работает с этим случаем.</translation>
    </message>
    <message>
        <source>So many of your requests wait for a decision that no more are taken.</source>
        <translation>Ваших запросов ждёт решения так много, что новые не принимаются.</translation>
    </message>
    <message>
        <source>Somebody at the office decides about it.</source>
        <translation>Решение примут в центре.</translation>
    </message>
    <message>
        <source>Something that is no file lay in its place.</source>
        <translation>На его месте лежал не файл.</translation>
    </message>
    <message>
        <source>Tell your office what happened, and sync again tomorrow.</source>
        <translation>Сообщите в центр, что случилось, и синхронизируйте снова завтра.</translation>
    </message>
    <message>
        <source>Tell your office whether this laptop was copied or put back.</source>
        <translation>Сообщите в центр, копировали или восстанавливали ли этот ноутбук.</translation>
    </message>
    <message>
        <source>Tell your office. It is taken once there is room.</source>
        <translation>Сообщите в центр. Пакет примут, когда место появится.</translation>
    </message>
    <message>
        <source>Tell your office. Your records stay here.</source>
        <translation>Сообщите в центр. Ваши записи остаются здесь.</translation>
    </message>
    <message>
        <source>The case had been given to somebody else before it came.</source>
        <translation>Случай передали другому раньше, чем это пришло.</translation>
    </message>
    <message>
        <source>The client&apos;s records are closed: their erasure was asked for.</source>
        <translation>Записи о клиенте закрыты: запрошено их уничтожение.</translation>
    </message>
    <message>
        <source>The file could not be read where it lay.</source>
        <translation>Файл не удалось прочитать там, где он лежал.</translation>
    </message>
    <message>
        <source>The file with your outbox held nothing for the office.</source>
        <translation>В файле с вашими исходящими для центра ничего не было.</translation>
    </message>
    <message>
        <source>The file with your outbox was changed on the way.</source>
        <translation>Файл с вашими исходящими изменили по дороге.</translation>
    </message>
    <message>
        <source>The file with your outbox was too large to be fetched.</source>
        <translation>Файл с вашими исходящими слишком велик, чтобы забрать его с сервера.</translation>
    </message>
    <message>
        <source>The next sync sends it again.</source>
        <translation>Следующая синхронизация отправит его снова.</translation>
    </message>
    <message>
        <source>The office did not take it.</source>
        <translation>Центр этого не принял.</translation>
    </message>
    <message>
        <source>The office does not know this laptop.</source>
        <translation>Центр не знает этого ноутбука.</translation>
    </message>
    <message>
        <source>The office has another bundle in its place.</source>
        <translation>На его месте в центре уже есть другой пакет.</translation>
    </message>
    <message>
        <source>The office has not confirmed this laptop yet.</source>
        <translation>Центр ещё не подтвердил этот ноутбук.</translation>
    </message>
    <message>
        <source>The office has suspended this laptop.</source>
        <translation>Центр приостановил этот ноутбук.</translation>
    </message>
    <message>
        <source>The office reads it again after its program&apos;s next update.</source>
        <translation>Центр прочтёт его снова после следующего обновления программы.</translation>
    </message>
    <message>
        <source>The office reads it once it has updated its program.</source>
        <translation>Центр прочтёт его, когда обновит программу.</translation>
    </message>
    <message>
        <source>The office was put back to before this erasure, and decides anew.</source>
        <translation>Базу центра восстановили из копии, сделанной до этого уничтожения; его решат заново.</translation>
    </message>
    <message>
        <source>The office was put back to before this erasure, and keeps the client&apos;s records.</source>
        <translation>Базу центра восстановили из копии, сделанной до этого уничтожения, и записи клиента там решили сохранить.</translation>
    </message>
    <message>
        <source>The office&apos;s computer had no room for it.</source>
        <translation>На компьютере центра для него нет места.</translation>
    </message>
    <message>
        <source>The office&apos;s program could not read it safely.</source>
        <translation>Программа центра не смогла безопасно его прочитать.</translation>
    </message>
    <message>
        <source>The office&apos;s program found its contents not in order.</source>
        <translation>По данным программы центра, его содержимое не в порядке.</translation>
    </message>
    <message>
        <source>There is nothing to do here.</source>
        <translation>Здесь делать ничего не нужно.</translation>
    </message>
    <message>
        <source>They stay erased on this laptop. Ask your supervisor why.</source>
        <translation>На этом ноутбуке они останутся уничтоженными. О причине спросите супервизора.</translation>
    </message>
    <message>
        <source>This laptop has begun too many series of bundles.</source>
        <translation>Этот ноутбук начал слишком много рядов пакетов.</translation>
    </message>
    <message>
        <source>This laptop was copied or put back too often today.</source>
        <translation>Этот ноутбук сегодня слишком часто копировали или восстанавливали.</translation>
    </message>
    <message>
        <source>Update this program. If it stays so, tell your office.</source>
        <translation>Обновите эту программу. Если не поможет, сообщите в центр.</translation>
    </message>
    <message>
        <source>Use another stick, then sync again.</source>
        <translation>Возьмите другую флешку и синхронизируйте снова.</translation>
    </message>
    <message>
        <source>Wait for the decision.</source>
        <translation>Дождитесь решения.</translation>
    </message>
    <message>
        <source>What it belongs to has not reached the office yet.</source>
        <translation>Запись, к которой это относится, ещё не дошла до центра.</translation>
    </message>
    <message>
        <source>What lay there was not a bundle.</source>
        <translation>Там лежал не пакет данных.</translation>
    </message>
    <message>
        <source>What names you in this case has not reached the office yet.</source>
        <translation>Запись, которая включает вас в этот случай, ещё не дошла до центра.</translation>
    </message>
    <message>
        <source>Write it anew under your own name.</source>
        <translation>Запишите это заново под своим именем.</translation>
    </message>
    <message>
        <source>Write it anew; the other record stays as it is.</source>
        <translation>Запишите это заново; другая запись останется как есть.</translation>
    </message>
    <message>
        <source>You are not named in this case.</source>
        <translation>Вы не включены в этот случай.</translation>
    </message>
    <message>
        <source>Your invitation is not from this office.</source>
        <translation>Ваше приглашение не из этого центра.</translation>
    </message>
    <message>
        <source>Your office has withdrawn this invitation.</source>
        <translation>Ваш центр отозвал это приглашение.</translation>
    </message>
    <message>
        <source>Your role in the office does not allow it.</source>
        <translation>Ваша роль в центре этого не позволяет.</translation>
    </message>
</context>
<context>
    <name>OfficeKeyStep</name>
    <message>
        <source>Begin work</source>
        <translation>Начать работу</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ключ записан</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Сохранить ключ восстановления</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Сохранить на флешку…</translation>
    </message>
    <message>
        <source>The last six characters of the key</source>
        <translation>Последние шесть знаков ключа</translation>
    </message>
    <message>
        <source>The office&apos;s recovery key</source>
        <translation>Ключ восстановления центра</translation>
    </message>
    <message>
        <source>With this key everything that counsellors send can be opened if every computer of the office is lost. It is shown now and never again: save it to a stick, or write it down.</source>
        <translation>Этим ключом можно открыть всё, что присылают консультанты, если потеряны все компьютеры центра. Он показывается только сейчас: сохраните его на флешку или перепишите на бумагу.</translation>
    </message>
    <message>
        <source>Words of your office, to compare with counsellors by voice</source>
        <translation>Слова вашего центра, чтобы сверять их с консультантами голосом</translation>
    </message>
</context>
<context>
    <name>OfficeLinesCard</name>
    <message>
        <source>Address and telephone</source>
        <translation>Адрес и телефон</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Both stand on every consent form, here and at your counsellors.</source>
        <translation>И то и другое стоит на каждом бланке согласия, здесь и у ваших консультантов.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The BIN has 12 digits. An empty field becomes a line.</source>
        <translation>В БИН 12 цифр. Вместо пустого поля на бланке будет линия.</translation>
    </message>
    <message>
        <source>The centre on the consent form</source>
        <translation>Центр на бланке согласия</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>A folder that counsellors reach too, or a stick. It can be chosen later.</source>
        <translation>Папка, доступная и консультантам, или флешка. Можно выбрать позже.</translation>
    </message>
    <message>
        <source>Choose folder or stick…</source>
        <translation>Выбрать папку или флешку…</translation>
    </message>
    <message>
        <source>Classical encryption only</source>
        <translation>Только классическое шифрование</translation>
    </message>
    <message>
        <source>Counsellors see these names in their invitation.</source>
        <translation>Название центра и ваше имя консультанты увидят в приглашении.</translation>
    </message>
    <message>
        <source>Folder for exchange</source>
        <translation>Папка для обмена</translation>
    </message>
    <message>
        <source>For old tools</source>
        <translation>Для старых программ</translation>
    </message>
    <message>
        <source>Leave this off. Turned on, older public tools open your bundles, but what is copied today may be read by the computers of a later day.</source>
        <translation>Лучше не включать. Если включить, ваши пакеты откроют и старые программы, но скопированное сегодня смогут прочитать компьютеры будущего.</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Название центра</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Ваш центр</translation>
    </message>
</context>
<context>
    <name>OfficeWords</name>
    <message>
        <source>Words of your office. Have somebody there read theirs out, from the People page: they must be the same.</source>
        <translation>Слова вашего центра. Попросите в центре прочитать вслух слова со страницы «Люди и устройства»: они должны совпасть с этими.</translation>
    </message>
</context>
<context>
    <name>OnceDialog</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Записано на бумаге</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>This is shown only now. Write it down, or choose “Later”: Today will remind you.</source>
        <translation>Это показано только сейчас. Запишите или выберите «Позже»: на странице «Сегодня» будет напоминание.</translation>
    </message>
    <message>
        <source>Type from what you wrote down.</source>
        <translation>Введите то, что записали на листе.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Слово {number}</translation>
    </message>
</context>
<context>
    <name>OpenIdentityDialog</name>
    <message>
        <source>Each opening is written into this computer&apos;s access log, with the time and your name.</source>
        <translation>Каждое открытие заносится в журнал доступа на этом компьютере с указанием времени и вашего имени.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the identity?</source>
        <translation>Открыть личные данные?</translation>
    </message>
    <message>
        <source>What for (may stay empty)</source>
        <translation>Для чего (можно не заполнять)</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Backups that were made before still open with the old passphrase. The recovery kit stays as it is.</source>
        <translation>Прежние резервные копии по-прежнему открываются старой парольной фразой. Лист восстановления остаётся прежним.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Сменить парольную фразу</translation>
    </message>
    <message>
        <source>Choose a passphrase that is hard to guess, and type your own one twice.</source>
        <translation>Выберите фразу, которую трудно угадать; свою введите дважды.</translation>
    </message>
    <message>
        <source>The passphrase that you have now</source>
        <translation>Нынешняя парольная фраза</translation>
    </message>
    <message>
        <source>Type the passphrase that you have now.</source>
        <translation>Введите нынешнюю парольную фразу.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>It opens your records. Tell it to nobody, and keep it apart from the laptop.</source>
        <translation>Она открывает ваши записи. Никому её не говорите и храните отдельно от ноутбука.</translation>
    </message>
    <message>
        <source>Nobody can tell you a forgotten passphrase: neither your office nor the makers. Then only the recovery kit on the next page opens your records.</source>
        <translation>Забытую фразу вам не подскажет никто: ни центр, ни создатели программы. Тогда ваши записи откроет только лист восстановления со следующей страницы.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Do not trust this device</source>
        <translation>Не доверять этому устройству</translation>
    </message>
    <message>
        <source>Do the words differ?</source>
        <translation>Слова не совпадают?</translation>
    </message>
    <message>
        <source>Invited, has not written yet</source>
        <translation>Приглашение выдано, вестей ещё нет</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Последняя весть</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Приостановлено</translation>
    </message>
    <message>
        <source>The file and its words let nobody in any more. What comes with it waits for a decision.</source>
        <translation>По этому файлу и его словам больше никто не войдёт. Присланное с ним будет ждать решения.</translation>
    </message>
    <message>
        <source>Then this may not be {name}&apos;s laptop, or somebody has used the invitation. It is not confirmed, and nothing of it is taken in any more. If you have only misheard, go back and have the words read once more, letter by letter.</source>
        <translation>Тогда это может быть не тот ноутбук (пригласили: {name}), или приглашением воспользовался кто-то другой. Устройство не подтверждается, и с него больше ничего не принимается. Если вы просто не расслышали, вернитесь и попросите прочитать слова ещё раз, по буквам.</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Ждёт подтверждения</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Withdraw the invitation of {name}</source>
        <translation>Отозвать приглашение: {name}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Confirmed. The next sync tells the device.</source>
        <translation>Подтверждено. Следующая синхронизация сообщит об этом устройству.</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Пригласить…</translation>
    </message>
    <message>
        <source>Nobody belongs to this office yet.</source>
        <translation>В этом центре пока никого нет.</translation>
    </message>
    <message>
        <source>Nobody could see the seven words for {name}. Make new words below.</source>
        <translation>Семь слов никто не увидел: {name}. Сделайте новые слова ниже.</translation>
    </message>
    <message>
        <source>Not confirmed. Nothing of this device is taken in any more. Call {name}, and invite once more when you have found out whose device it is.</source>
        <translation>Не подтверждено. С этого устройства больше ничего не принимается. Позвоните: {name}. Выясните, чьё это устройство, и пригласите ещё раз.</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Сохранить приглашение</translation>
    </message>
    <message>
        <source>Staff and devices</source>
        <translation>Сотрудники и устройства</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Ждут подтверждения</translation>
    </message>
    <message>
        <source>Words of this office. A counsellor sees the same ones on the Exchange page:</source>
        <translation>Слова этого центра. Те же слова консультант видит на странице «Обмен»:</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Break</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>Building trust</source>
        <translation>Установление доверия</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Диалог</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Practical help</source>
        <translation>Практическая помощь</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Не отмечено</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Phases of the session</source>
        <translation>Части сессии</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>A PIN for while a session runs</source>
        <translation>PIN-код на время сессии</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>В PIN-коде от 6 до 12 цифр.</translation>
    </message>
    <message>
        <source>A PIN is worth less than the passphrase: whoever takes the laptop while it runs and copies its memory can try all PINs within days. Do not use the PIN of your bank card or telephone.</source>
        <translation>PIN-код слабее парольной фразы: тот, кто заберёт включённый ноутбук и скопирует его память, за несколько дней переберёт все PIN-коды. Не берите PIN-код банковской карты или телефона.</translation>
    </message>
    <message>
        <source>PIN, 6 to 12 digits</source>
        <translation>PIN-код, от 6 до 12 цифр</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Тот же PIN-код ещё раз</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type it again.</source>
        <translation>PIN-коды не совпадают. Введите его ещё раз.</translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Взять этот PIN-код</translation>
    </message>
</context>
<context>
    <name>PresentPassphraseDialog</name>
    <message>
        <source>A new recovery kit</source>
        <translation>Новый лист восстановления</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Показать слова</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Ваша парольная фраза</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Страница {number} из {count}</translation>
    </message>
    <message>
        <source>Paper and PDF are not encrypted: whoever finds them can read them. This program cannot take them back.</source>
        <translation>Бумага и PDF не зашифрованы: кто их найдёт, тот прочтёт. Вернуть их программа не сможет.</translation>
    </message>
    <message>
        <source>Print it on a printer that keeps no copies, and take every sheet with you.</source>
        <translation>Печатайте на принтере, который не хранит копий, и заберите все листы.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>This computer knows no printer. Copy it by hand.</source>
        <translation>На этом компьютере нет принтера. Перепишите от руки.</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save it as a PDF instead.</source>
        <translation>На этом компьютере нет принтера. Сохраните как PDF.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>Saved, not encrypted: {place}</source>
        <translation>Сохранено без шифрования: {place}</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>It asks for no group, movement, mosque, look or prayer.</source>
        <translation>Она не спрашивает о группах, течениях, мечети, внешности и молитве.</translation>
    </message>
    <message>
        <source>It gives nobody a score, a rank or a prediction, and keeps no watch-list.</source>
        <translation>Она никому не ставит оценок, рангов и прогнозов и не ведёт списков наблюдения.</translation>
    </message>
    <message>
        <source>It has no back door: nobody can open your records without your keys.</source>
        <translation>В ней нет лазеек: без ваших ключей никто не откроет ваши записи.</translation>
    </message>
    <message>
        <source>It records no voice, face or place, and listens to nothing.</source>
        <translation>Она не записывает ни голос, ни лицо, ни место и ничего не подслушивает.</translation>
    </message>
    <message>
        <source>It shares nothing in silence: what leaves this laptop, the client agreed to.</source>
        <translation>Она ничего не передаёт тайком: с этого ноутбука уходит только то, на что согласился клиент.</translation>
    </message>
    <message>
        <source>What this program will not do</source>
        <translation>Чего эта программа не делает</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>Файл %1</translation>
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
        <translation>Папка</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Ярлык</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Папка не найдена.
Проверьте, правильно ли написано её имя.</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Новая папка</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Создать папку</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Создать новую папку</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Перейти в папку выше</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Папка выше</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Discard it</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Не сохранять то, что вы ввели?</translation>
    </message>
    <message>
        <source>Not all that you had chosen before is still there: look it over.</source>
        <translation>Не всё, что вы выбрали раньше, осталось: проверьте, пожалуйста.</translation>
    </message>
    <message>
        <source>This is what you were writing before.</source>
        <translation>Это то, что вы писали раньше.</translation>
    </message>
</context>
<context>
    <name>QuestionFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Receipts and answers lie in the same place: {place}</source>
        <translation>Подтверждения и ответы записаны туда же: {place}</translation>
    </message>
    <message>
        <source>Receipts could not be left there. The next sync sends them.</source>
        <translation>Подтверждения туда записать не удалось. Их отправит следующая синхронизация.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>A new recovery key of the office</source>
        <translation>Новый ключ восстановления центра</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Keep the key, or choose “Later”: until then the old key counts.</source>
        <translation>Сохраните ключ или выберите «Позже»: до тех пор действует старый ключ.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>Save it to a stick, or write it down. It counts when you are done here.</source>
        <translation>Сохраните его на флешку или запишите. Он начнёт действовать, когда вы закончите здесь.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Сохранить ключ восстановления</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Сохранить на флешку…</translation>
    </message>
    <message>
        <source>The last six characters of the key</source>
        <translation>Последние шесть знаков ключа</translation>
    </message>
    <message>
        <source>What was sealed before, and what laptops seal until they hear of the new key, opens with the old key alone. Keep the old one as well.</source>
        <translation>Запечатанное раньше и то, что ноутбуки запечатают, пока не узнают о новом ключе, открывается только старым ключом. Храните и старый.</translation>
    </message>
</context>
<context>
    <name>ReferralSource</name>
    <message>
        <source>Akimat</source>
        <translation>Акимат</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Former client</source>
        <translation>Бывший клиент</translation>
    </message>
    <message>
        <source>Health service</source>
        <translation>Медицинская организация</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Телефон доверия</translation>
    </message>
    <message>
        <source>Imam/mosque</source>
        <translation>Имам/мечеть</translation>
    </message>
    <message>
        <source>Law enforcement</source>
        <translation>Правоохранительный орган</translation>
    </message>
    <message>
        <source>NGO</source>
        <translation>НПО</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Prison, before release</source>
        <translation>Исправительное учреждение, перед освобождением</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>Пробация</translation>
    </message>
    <message>
        <source>School or university</source>
        <translation>Школа или вуз</translation>
    </message>
    <message>
        <source>Self-referral</source>
        <translation>Самообращение</translation>
    </message>
    <message>
        <source>Social service</source>
        <translation>Социальная служба</translation>
    </message>
</context>
<context>
    <name>RefusalReason</name>
    <message>
        <source>Came twice, with other contents</source>
        <translation>Пришёл дважды с разным содержимым</translation>
    </message>
    <message>
        <source>Cannot be opened there</source>
        <translation>Не открывается</translation>
    </message>
    <message>
        <source>Client record erased</source>
        <translation>Данные клиента уничтожены</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Не удалось прочитать</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждён</translation>
    </message>
    <message>
        <source>Error of the program</source>
        <translation>Ошибка программы</translation>
    </message>
    <message>
        <source>From another office</source>
        <translation>От другого центра</translation>
    </message>
    <message>
        <source>Invitation already used</source>
        <translation>Приглашение уже использовано</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Более новая версия</translation>
    </message>
    <message>
        <source>No outbox of this program</source>
        <translation>Не файл исходящих этой программы</translation>
    </message>
    <message>
        <source>No room for it</source>
        <translation>Нет места</translation>
    </message>
    <message>
        <source>Not a bundle</source>
        <translation>Не пакет данных</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Не файл</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Содержимое не в порядке</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Нет права</translation>
    </message>
    <message>
        <source>Number far too high</source>
        <translation>Слишком большой номер</translation>
    </message>
    <message>
        <source>Outbox for others</source>
        <translation>Исходящие для других</translation>
    </message>
    <message>
        <source>Outbox too large to fetch</source>
        <translation>Файл исходящих слишком велик</translation>
    </message>
    <message>
        <source>Sealed to other readers</source>
        <translation>Запечатан для других получателей</translation>
    </message>
    <message>
        <source>Signature does not match</source>
        <translation>Подпись не совпадает</translation>
    </message>
    <message>
        <source>Strange beginning</source>
        <translation>Необычное начало</translation>
    </message>
    <message>
        <source>Suspended device</source>
        <translation>Приостановленное устройство</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Слишком большой</translation>
    </message>
    <message>
        <source>Too many copies of one device</source>
        <translation>Слишком много копий устройства</translation>
    </message>
    <message>
        <source>Too many series from one device</source>
        <translation>Слишком много рядов с устройства</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Неизвестное устройство</translation>
    </message>
    <message>
        <source>Unknown invitation</source>
        <translation>Неизвестное приглашение</translation>
    </message>
    <message>
        <source>Withdrawn invitation</source>
        <translation>Приглашение отозвано</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>Abai</source>
        <translation>область Абай</translation>
    </message>
    <message>
        <source>Akmola</source>
        <translation>Акмолинская область</translation>
    </message>
    <message>
        <source>Aktobe</source>
        <translation>Актюбинская область</translation>
    </message>
    <message>
        <source>Almaty</source>
        <translation>г. Алматы</translation>
    </message>
    <message>
        <source>Almaty Region</source>
        <translation>Алматинская область</translation>
    </message>
    <message>
        <source>Astana</source>
        <translation>г. Астана</translation>
    </message>
    <message>
        <source>Atyrau</source>
        <translation>Атырауская область</translation>
    </message>
    <message>
        <source>East Kazakhstan</source>
        <translation>Восточно-Казахстанская область</translation>
    </message>
    <message>
        <source>Jetisu</source>
        <translation>область Жетісу</translation>
    </message>
    <message>
        <source>Karaganda</source>
        <translation>Карагандинская область</translation>
    </message>
    <message>
        <source>Kostanay</source>
        <translation>Костанайская область</translation>
    </message>
    <message>
        <source>Kyzylorda</source>
        <translation>Кызылординская область</translation>
    </message>
    <message>
        <source>Mangystau</source>
        <translation>Мангистауская область</translation>
    </message>
    <message>
        <source>North Kazakhstan</source>
        <translation>Северо-Казахстанская область</translation>
    </message>
    <message>
        <source>Pavlodar</source>
        <translation>Павлодарская область</translation>
    </message>
    <message>
        <source>Shymkent</source>
        <translation>г. Шымкент</translation>
    </message>
    <message>
        <source>Turkistan</source>
        <translation>Туркестанская область</translation>
    </message>
    <message>
        <source>Ulytau</source>
        <translation>область Ұлытау</translation>
    </message>
    <message>
        <source>West Kazakhstan</source>
        <translation>Западно-Казахстанская область</translation>
    </message>
    <message>
        <source>Zhambyl</source>
        <translation>Жамбылская область</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>On {who}&apos;s laptop {client} is erased: {by} decided that before this office was put back.</source>
        <translation>На ноутбуке ({who}) данные {client} уничтожены: так решили до восстановления базы центра ({by}).</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>You asked for a change in the file of {client}.</source>
        <translation>Вы попросили внести изменение в записи, касающиеся {client}.</translation>
    </message>
    <message>
        <source>You asked for a hold, so that {client} is not erased.</source>
        <translation>Вы попросили запретить уничтожение данных {client}.</translation>
    </message>
    <message>
        <source>You asked for another stage in the case of {client}.</source>
        <translation>Вы попросили изменить этап случая {client}.</translation>
    </message>
    <message>
        <source>You asked to close the case of {client}.</source>
        <translation>Вы попросили закрыть случай {client}.</translation>
    </message>
    <message>
        <source>You asked to confirm that a note about {client} is misfiled.</source>
        <translation>Вы попросили подтвердить, что запись, касающаяся {client}, помещена ошибочно.</translation>
    </message>
    <message>
        <source>You asked to erase {client}.</source>
        <translation>Вы попросили уничтожить данные {client}.</translation>
    </message>
    <message>
        <source>You asked to hand the case of {client} over.</source>
        <translation>Вы попросили передать случай {client}.</translation>
    </message>
    <message>
        <source>You asked to lift the hold on {client}.</source>
        <translation>Вы попросили снять запрет на уничтожение данных {client}.</translation>
    </message>
    <message>
        <source>You asked to take over the case of {client}.</source>
        <translation>Вы попросили разрешения взять на себя случай {client}.</translation>
    </message>
    <message>
        <source>a client</source>
        <translation>неизвестного клиента</translation>
    </message>
    <message>
        <source>{who} asks for a change in the file of {client}.</source>
        <translation>{who} просит внести изменение в записи, касающиеся {client}.</translation>
    </message>
    <message>
        <source>{who} asks for a hold, so that {client} is not erased.</source>
        <translation>{who} просит запретить уничтожение данных {client}.</translation>
    </message>
    <message>
        <source>{who} asks for another stage in the case of {client}.</source>
        <translation>{who} просит изменить этап случая {client}.</translation>
    </message>
    <message>
        <source>{who} asks to close the case of {client}.</source>
        <translation>{who} просит закрыть случай {client}.</translation>
    </message>
    <message>
        <source>{who} asks to confirm that a note about {client} is misfiled.</source>
        <translation>{who} просит подтвердить, что запись, касающаяся {client}, помещена ошибочно.</translation>
    </message>
    <message>
        <source>{who} asks to erase {client}.</source>
        <translation>{who} просит уничтожить данные {client}.</translation>
    </message>
    <message>
        <source>{who} asks to hand the case of {client} over.</source>
        <translation>{who} просит передать случай {client}.</translation>
    </message>
    <message>
        <source>{who} asks to lift the hold on {client}.</source>
        <translation>{who} просит снять запрет на уничтожение данных {client}.</translation>
    </message>
    <message>
        <source>{who} asks to take over the case of {client}.</source>
        <translation>{who} просит разрешения взять на себя случай {client}.</translation>
    </message>
    <message>
        <source>{who} wrote in the case of {client} after it had gone to somebody else: {kind}.</source>
        <translation>После передачи случая {client} другому специалисту пришло: {kind} (автор: {who}).</translation>
    </message>
    <message>
        <source>{who} wrote in the case of {client}, in which nobody here has named them: {kind}.</source>
        <translation>От специалиста, которого в случай {client} здесь никто не включал, пришло: {kind} (автор: {who}).</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Choose a request first.</source>
        <translation>Сначала выберите запрос.</translation>
    </message>
    <message>
        <source>Declined.</source>
        <translation>Отклонено.</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Erase here too…</source>
        <translation>Уничтожить и здесь…</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Уничтожено.</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Granted.</source>
        <translation>Разрешено.</translation>
    </message>
    <message>
        <source>Keep here…</source>
        <translation>Сохранить здесь…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Не принимать…</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Не принято.</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Let in.</source>
        <translation>Принято.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Решений никто не ждёт.</translation>
    </message>
    <message>
        <source>Read in full…</source>
        <translation>Прочитать целиком…</translation>
    </message>
    <message>
        <source>The records officer decides this.</source>
        <translation>Это решает ответственный за данные.</translation>
    </message>
    <message>
        <source>The supervisor of the case decides this.</source>
        <translation>Это решает супервизор этого случая.</translation>
    </message>
    <message>
        <source>The supervisor or the records officer decides this: not the one who asked.</source>
        <translation>Это решает супервизор или ответственный за данные: не тот, кто попросил.</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Ждёт решения</translation>
    </message>
</context>
<context>
    <name>RequestsSection</name>
    <message>
        <source>Declined on {date}: {reason}</source>
        <translation>Отклонено {date}: {reason}</translation>
    </message>
    <message>
        <source>It waits for another to agree: supervisor or records officer.</source>
        <translation>Ждёт согласия второго: супервизора или ответственного за данные.</translation>
    </message>
    <message>
        <source>It waits for the records officer&apos;s decision.</source>
        <translation>Решение за ответственным за данные.</translation>
    </message>
    <message>
        <source>It waits for the supervisor&apos;s decision.</source>
        <translation>Решение за супервизором.</translation>
    </message>
    <message>
        <source>This file is closed.</source>
        <translation>Записи закрыты.</translation>
    </message>
    <message>
        <source>Until then nothing new is begun in it; what was begun can be finished.</source>
        <translation>До решения ничего нового не начинают; начатое можно закончить.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups that were found</source>
        <translation>Найденные резервные копии</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Искать ещё раз</translation>
    </message>
    <message>
        <source>No backup lies in this folder: {folder}</source>
        <translation>В этой папке нет резервной копии: {folder}</translation>
    </message>
    <message>
        <source>No backup was found. Plug in the stick and look again, or choose the folder.</source>
        <translation>Резервных копий не найдено. Вставьте флешку и поищите ещё раз или выберите папку.</translation>
    </message>
    <message>
        <source>Passphrase that held when the backup was made</source>
        <translation>Парольная фраза, которая действовала, когда делали копию</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose the folder of the backup.</source>
        <translation>Вставьте флешку или выберите папку резервной копии.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
        <source>Restoring: the backup is checked and copied…</source>
        <translation>Идёт восстановление: копия проверяется и переносится…</translation>
    </message>
    <message>
        <source>Type the passphrase or the words of the kit first.</source>
        <translation>Сначала введите парольную фразу или слова листа восстановления.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Ввести парольную фразу</translation>
    </message>
    <message>
        <source>Use the recovery kit</source>
        <translation>Использовать лист восстановления</translation>
    </message>
    <message>
        <source>What lies here now is not overwritten: it stays beside, in a folder with “before-restore” in its name.</source>
        <translation>То, что лежит здесь сейчас, не затирается: оно остаётся рядом, в папке со словами «before-restore» в имени.</translation>
    </message>
    <message>
        <source>Words of the recovery kit that held when the backup was made</source>
        <translation>Слова листа восстановления, который действовал, когда делали копию</translation>
    </message>
    <message>
        <source>folder {name}</source>
        <translation>папка {name}</translation>
    </message>
    <message>
        <source>stick {name}</source>
        <translation>флешка {name}</translation>
    </message>
    <message>
        <source>this computer, made by itself</source>
        <translation>этот компьютер, сделана автоматически</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Folder of the backup</source>
        <translation>Папка резервной копии</translation>
    </message>
    <message>
        <source>The list of erased clients beside the backup is missing: whoever was erased since then is here again. Sync, and erase again who is still here.</source>
        <translation>Рядом с резервной копией нет списка клиентов, данные которых уничтожены: те, чьи данные уничтожили после неё, снова здесь. Синхронизируйтесь и снова уничтожьте данные тех, кто ещё здесь.</translation>
    </message>
    <message>
        <source>What lay here before is kept in: {place}</source>
        <translation>То, что лежало здесь раньше, сохранено в папке: {place}</translation>
    </message>
    <message>
        <source>Your records were restored from the backup.</source>
        <translation>Ваши записи восстановлены из резервной копии.</translation>
    </message>
</context>
<context>
    <name>RoadAdding</name>
    <message>
        <source>Another road is being tried. Wait until that is over.</source>
        <translation>Сейчас проверяется другой путь обмена. Дождитесь конца проверки.</translation>
    </message>
    <message>
        <source>Nothing was sent there, and nothing is kept.</source>
        <translation>Туда ничего не отправлено, и ничего не сохранено.</translation>
    </message>
    <message>
        <source>This road is kept, but was not tried: {place}</source>
        <translation>Путь обмена сохранён, но не проверен: {place}</translation>
    </message>
    <message>
        <source>This road works and is kept: {place}</source>
        <translation>Путь обмена работает и сохранён: {place}</translation>
    </message>
    <message>
        <source>Trying: {place}</source>
        <translation>Проверка: {place}</translation>
    </message>
</context>
<context>
    <name>Roads</name>
    <message>
        <source>Bucket</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>Папка или флешка</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Last worked: {moment}</source>
        <translation>Последний раз работал: {moment}</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Ещё не использовался</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Куда ведёт</translation>
    </message>
    <message>
        <source>Worked: {moment}</source>
        <translation>Работал: {moment}</translation>
    </message>
    <message>
        <source>Your office does not name this address, so nothing goes there: {place}
Ask your office. If bundles may go there, choose the road in the list and allow it.</source>
        <translation>Ваш центр не называл этот адрес, поэтому туда ничего не отправляется: {place}
Спросите свой центр. Если отправлять туда можно, выберите путь в списке и разрешите его.</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>осталось около {time}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>осталось меньше минуты</translation>
    </message>
    <message>
        <source>received: {size}</source>
        <translation>получено: {size}</translation>
    </message>
    <message>
        <source>sent: {size}</source>
        <translation>отправлено: {size}</translation>
    </message>
    <message>
        <source>to go: {size}</source>
        <translation>ещё {size}</translation>
    </message>
</context>
<context>
    <name>RoadsPanel</name>
    <message>
        <source>Add a server…</source>
        <translation>Добавить сервер…</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Разрешить…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Новый пароль…</translation>
    </message>
    <message>
        <source>No road is kept yet. Choose a folder or a stick, or add the server that your office has named.</source>
        <translation>Путей обмена ещё нет. Выберите папку или флешку либо добавьте сервер, который назвал ваш центр.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove this road?</source>
        <translation>Убрать этот путь обмена?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>Roads of exchange</source>
        <translation>Пути обмена</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Остановлено. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>Test this road</source>
        <translation>Проверить этот путь</translation>
    </message>
    <message>
        <source>This road is kept no longer.</source>
        <translation>Этот путь обмена убран.</translation>
    </message>
    <message>
        <source>This road works: {place}</source>
        <translation>Путь обмена работает: {place}</translation>
    </message>
    <message>
        <source>Trying: {place}</source>
        <translation>Проверка: {place}</translation>
    </message>
    <message>
        <source>{place}
Nothing is sent there any more, and name and password are forgotten here. What waits goes by the other roads.</source>
        <translation>{place}
Туда больше ничего не отправляется, имя и пароль здесь забываются. Что ждёт отправки, пойдёт другими путями.</translation>
    </message>
    <message>
        <source>{place}
Nothing is sent there any more, and name and password are forgotten here. Your office names this address no longer: laptops ask before they go there.</source>
        <translation>{place}
Туда больше ничего не отправляется, имя и пароль здесь забываются. Ваш центр больше не называет этот адрес: ноутбуки спросят, прежде чем туда отправлять.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Директор</translation>
    </message>
    <message>
        <source>Family counsellor</source>
        <translation>Семейный консультант</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Психолог</translation>
    </message>
    <message>
        <source>Records officer</source>
        <translation>Ответственный за данные</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Социальный работник</translation>
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
        <translation>Создать центр</translation>
    </message>
    <message>
        <source>Everything you write stays encrypted on this computer.</source>
        <translation>Всё, что вы пишете, хранится на этом компьютере зашифрованным.</translation>
    </message>
    <message>
        <source>How do you begin?</source>
        <translation>Как вы начнёте?</translation>
    </message>
    <message>
        <source>Join with an invitation</source>
        <translation>Присоединиться по приглашению</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из резервной копии…</translation>
    </message>
    <message>
        <source>You receive what counsellors send, and invite them. Once for each office.</source>
        <translation>Вы получаете то, что присылают консультанты, и приглашаете их. Один раз для каждого центра.</translation>
    </message>
    <message>
        <source>Your office gave you a file and told you seven words.</source>
        <translation>Центр дал вам файл и назвал семь слов.</translation>
    </message>
</context>
<context>
    <name>SavedLabel</name>
    <message>
        <source>Not saved. {reason}</source>
        <translation>Не сохранено. {reason}</translation>
    </message>
    <message>
        <source>Saved {time} · encrypted</source>
        <translation>Сохранено в {time} · зашифровано</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Client, note or command</source>
        <translation>Клиент, запись или команда</translation>
    </message>
    <message>
        <source>Found as “{query}”</source>
        <translation>Найдено как «{query}»</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Поиск и команды</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Add a server</source>
        <translation>Добавить сервер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Certificate of your own authority</source>
        <translation>Сертификат собственного центра сертификации</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Invitations carry this address from now on, and all laptops of your office may send there. Add it before you invite.</source>
        <translation>С этого времени адрес записывается в приглашения, и все ноутбуки вашего центра могут туда отправлять. Добавьте его до того, как приглашать.</translation>
    </message>
    <message>
        <source>Leads to {host}, folder: {folder}</source>
        <translation>Ведёт на {host}, папка: {folder}</translation>
    </message>
    <message>
        <source>Own certificate, if there is one</source>
        <translation>Собственный сертификат, если он есть</translation>
    </message>
    <message>
        <source>Paste the address that your office has given you.</source>
        <translation>Вставьте адрес, который дал вам центр.</translation>
    </message>
    <message>
        <source>The address of a server begins with {one} or {other}.</source>
        <translation>Адрес сервера начинается с {one} или {other}.</translation>
    </message>
    <message>
        <source>Try and keep</source>
        <translation>Проверить и сохранить</translation>
    </message>
    <message>
        <source>Your office tells you address, name and password. Before they are kept, something is put there, listed, fetched and deleted again.</source>
        <translation>Адрес, имя и пароль сообщает ваш центр. Перед сохранением туда кладётся пробный файл, находится в списке, скачивается и удаляется.</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Keep it all the same</source>
        <translation>Всё равно сохранить</translation>
    </message>
    <message>
        <source>No server gives such a name or password. Type both anew.</source>
        <translation>Таких имени или пароля серверы не дают. Введите то и другое заново.</translation>
    </message>
    <message>
        <source>Password or secret</source>
        <translation>Пароль или секретный ключ</translation>
    </message>
    <message>
        <source>Stopped. Nothing is kept yet.</source>
        <translation>Остановлено. Пока ничего не сохранено.</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>Сначала введите пароль.</translation>
    </message>
    <message>
        <source>User name or key id</source>
        <translation>Имя пользователя или код ключа</translation>
    </message>
    <message>
        <source>Write the user name first.</source>
        <translation>Сначала введите имя пользователя.</translation>
    </message>
</context>
<context>
    <name>SessionLockCard</name>
    <message>
        <source>A PIN opens it for an hour</source>
        <translation>В течение часа открывать PIN-кодом</translation>
    </message>
    <message>
        <source>As at any other time</source>
        <translation>Как в любое другое время</translation>
    </message>
    <message>
        <source>Lock after 30 idle minutes</source>
        <translation>Блокировать только после 30 минут бездействия</translation>
    </message>
    <message>
        <source>Lock while a session runs</source>
        <translation>Блокировка во время сессии</translation>
    </message>
    <message>
        <source>The safest: only the passphrase opens your records.</source>
        <translation>Надёжнее всего: ваши записи открывает только парольная фраза.</translation>
    </message>
    <message>
        <source>Three wrong tries, the end of the session or an hour, and only the passphrase opens it. A PIN does not protect from somebody who copies the memory of the running laptop.</source>
        <translation>После трёх ошибок, конца сессии или часа откроет только парольная фраза. PIN-код не защищает от того, кто скопирует память включённого ноутбука.</translation>
    </message>
    <message>
        <source>While a session runs</source>
        <translation>Пока идёт сессия</translation>
    </message>
    <message>
        <source>Whoever takes the laptop in these 30 minutes reads your records. You can lock at once, as ever.</source>
        <translation>Кто заберёт ноутбук в эти 30 минут, прочтёт ваши записи. Заблокировать сразу можно, как всегда.</translation>
    </message>
</context>
<context>
    <name>SessionParts</name>
    <message>
        <source>Add a part</source>
        <translation>Добавить часть</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation>Убрать часть</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>What the time went to</source>
        <translation>На что ушло время</translation>
    </message>
</context>
<context>
    <name>SessionStarting</name>
    <message>
        <source>Record the consent…</source>
        <translation>Оформить согласие…</translation>
    </message>
</context>
<context>
    <name>SessionStatus</name>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Состоялась</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Прервана</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Неявка</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланирована</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Все сессии</translation>
    </message>
    <message>
        <source>No session runs. Choose a client to start one.</source>
        <translation>Сейчас сессия не идёт. Выберите клиента, чтобы начать.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>The client&apos;s page</source>
        <translation>Страница клиента</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Began</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Консультант</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сессия</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Рабочее имя</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>идёт сейчас</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>подписана</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Current session</source>
        <translation>Текущая сессия</translation>
    </message>
    <message>
        <source>Every session has its note.</source>
        <translation>У каждой сессии есть запись.</translation>
    </message>
    <message>
        <source>No session yet. Choose a client to start the first one.</source>
        <translation>Сессий пока нет. Выберите клиента, чтобы начать первую.</translation>
    </message>
    <message>
        <source>Only those without a note</source>
        <translation>Только без записи</translation>
    </message>
    <message>
        <source>Sessions come with what counsellors send. Nothing came yet.</source>
        <translation>Сессии появятся вместе с тем, что пришлют консультанты. Пока ничего не пришло.</translation>
    </message>
</context>
<context>
    <name>SessionsSection</name>
    <message>
        <source>Correct the times…</source>
        <translation>Исправить время…</translation>
    </message>
    <message>
        <source>No session yet. Start the first one above.</source>
        <translation>Сессий пока нет. Начните первую кнопкой выше.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сессии</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n sessions</source>
        <translation>
            <numerusform>Показать все сессии: %n</numerusform>
            <numerusform>Показать все сессии: %n</numerusform>
            <numerusform>Показать все сессии: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Write its note</source>
        <translation>Новая запись о ней</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Change the passphrase…</source>
        <translation>Сменить парольную фразу…</translation>
    </message>
    <message>
        <source>It opens what counsellors sent if all computers here are lost.</source>
        <translation>Он открывает присланное консультантами, если потеряны все компьютеры центра.</translation>
    </message>
    <message>
        <source>It opens your records at every unlocking.</source>
        <translation>Она открывает ваши записи при каждой разблокировке.</translation>
    </message>
    <message>
        <source>Make a new kit…</source>
        <translation>Сделать новый лист…</translation>
    </message>
    <message>
        <source>Nothing shows yet that the recovery key was saved or written down.</source>
        <translation>Ключ восстановления, возможно, не сохранён и не записан.</translation>
    </message>
    <message>
        <source>Nothing shows yet that the words of your kit are written down.</source>
        <translation>Слова вашего листа, возможно, ещё не записаны.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Recovery key of the office</source>
        <translation>Ключ восстановления центра</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Replace the recovery key…</source>
        <translation>Заменить ключ восстановления…</translation>
    </message>
    <message>
        <source>Saved. Counsellors get it with the next sync.</source>
        <translation>Сохранено. Консультанты получат это при следующей синхронизации.</translation>
    </message>
    <message>
        <source>Seven words on paper open your records without the passphrase.</source>
        <translation>Семь слов на бумаге открывают ваши записи без парольной фразы.</translation>
    </message>
    <message>
        <source>This was saved already: nothing has changed.</source>
        <translation>Это уже сохранено: ничего не изменилось.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
</context>
<context>
    <name>SignedReading</name>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>SleepDialog</name>
    <message>
        <source>For a part of it, until:</source>
        <translation>Часть этого времени, до:</translation>
    </message>
    <message>
        <source>From {since} to {until} this laptop slept or was off. This time does not count until you say so.</source>
        <translation>С {since} до {until} ноутбук спал или был выключен. Это время не засчитывается, пока вы не ответите.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>No: leave this time out</source>
        <translation>Нет: не засчитывать это время</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Were you still with the client?</source>
        <translation>Вы всё ещё были с клиентом?</translation>
    </message>
    <message>
        <source>What the time went to</source>
        <translation>На что ушло время</translation>
    </message>
    <message>
        <source>Write a time between {since} and {until}.</source>
        <translation>Напишите время между {since} и {until}.</translation>
    </message>
    <message>
        <source>Yes, all the time: count {duration}</source>
        <translation>Да, всё время: засчитать {duration}</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>Locking what is open</source>
        <translation>Закрывается то, что открыто</translation>
    </message>
</context>
<context>
    <name>SpokenAnswerDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Read out to {name}</source>
        <translation>Прочитайте вслух: {name}</translation>
    </message>
    <message>
        <source>The words fit this question alone. The laptop says what they prove.</source>
        <translation>Эти слова подходят только к этому вопросу. Что они доказывают, скажет ноутбук консультанта.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Aftercare</source>
        <translation>Последующее сопровождение</translation>
    </message>
    <message>
        <source>Building trust</source>
        <translation>Установление доверия</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Диалог</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Первичный приём</translation>
    </message>
    <message>
        <source>Needs assessment</source>
        <translation>Оценка потребностей</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Приостановлен</translation>
    </message>
    <message>
        <source>Reintegration</source>
        <translation>Ресоциализация</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Открыт повторно</translation>
    </message>
</context>
<context>
    <name>StageDialog</name>
    <message>
        <source>Closing reason</source>
        <translation>Причина закрытия</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Начиная с</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Stage of the work</source>
        <translation>Этап работы</translation>
    </message>
    <message>
        <source>Your supervisor is asked to approve the closing.</source>
        <translation>Супервизора попросят одобрить закрытие.</translation>
    </message>
</context>
<context>
    <name>Stall</name>
    <message numerus="yes">
        <source>%n bundle(s) came twice, each time with other contents. All are kept.</source>
        <translation>
            <numerusform>%n пакет пришёл дважды, каждый раз с другим содержимым. Всё сохранено.</numerusform>
            <numerusform>%n пакета пришли дважды, каждый раз с другим содержимым. Всё сохранено.</numerusform>
            <numerusform>%n пакетов пришли дважды, каждый раз с другим содержимым. Всё сохранено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) missing. What came later waits.</source>
        <translation>
            <numerusform>Не хватает %n пакета. Пришедшее позже ждёт.</numerusform>
            <numerusform>Не хватает %n пакетов. Пришедшее позже ждёт.</numerusform>
            <numerusform>Не хватает %n пакетов. Пришедшее позже ждёт.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) written by a newer program. They are kept.</source>
        <translation>
            <numerusform>%n пакет записан более новой программой. Всё сохранено.</numerusform>
            <numerusform>%n пакета записаны более новой программой. Всё сохранено.</numerusform>
            <numerusform>%n пакетов записаны более новой программой. Всё сохранено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the records officer. It is kept and not shown.</source>
        <translation>Спросите ответственного за данные. Присланное сохранено, но не показывается.</translation>
    </message>
    <message>
        <source>Ask the sender what was meant.</source>
        <translation>Спросите отправителя, что имелось в виду.</translation>
    </message>
    <message>
        <source>Ask whether the laptop has a twin or was put back from a copy. Only one of the two may go on.</source>
        <translation>Спросите, нет ли у ноутбука двойника и не восстановлен ли он из копии. Работать дальше можно только на одном из двух.</translation>
    </message>
    <message>
        <source>It claims to be far ahead of all others.</source>
        <translation>Намного опережает все остальные.</translation>
    </message>
    <message>
        <source>It is about a client whose record was erased.</source>
        <translation>Относится к клиенту, данные которого уничтожены.</translation>
    </message>
    <message>
        <source>It is kept aside.</source>
        <translation>Оно отложено.</translation>
    </message>
    <message>
        <source>Look at it with the sender. It is kept and not shown.</source>
        <translation>Разберитесь вместе с отправителем. Присланное сохранено, но не показывается.</translation>
    </message>
    <message>
        <source>Send receipts: the sender&apos;s next sync then brings what is missing.</source>
        <translation>Отправьте подтверждения: следующая синхронизация отправителя принесёт недостающее.</translation>
    </message>
    <message>
        <source>There is nothing to do: it is applied as soon as that comes.</source>
        <translation>Делать ничего не нужно: примется само, как только придёт недостающее.</translation>
    </message>
    <message>
        <source>Update this program. They are then read by themselves.</source>
        <translation>Обновите эту программу, и они прочтутся сами.</translation>
    </message>
    <message>
        <source>What it belongs to has not come yet.</source>
        <translation>Запись, к которой это относится, ещё не пришла.</translation>
    </message>
</context>
<context>
    <name>StickRow</name>
    <message>
        <source>Eject safely</source>
        <translation>Безопасно извлечь</translation>
    </message>
    <message>
        <source>Everything is written to {stick}. Pull it out when its light no longer blinks.</source>
        <translation>Всё записано: {stick}. Выньте флешку, когда её огонёк перестанет мигать.</translation>
    </message>
    <message>
        <source>Exchange on {stick}</source>
        <translation>Обменяться через {stick}</translation>
    </message>
    <message>
        <source>Exchanged on {stick}. Eject it before you pull it out.</source>
        <translation>Обмен через {stick} выполнен. Прежде чем вынуть флешку, извлеките её.</translation>
    </message>
    <message>
        <source>What waits is being written to {stick}. Do not pull it out yet.</source>
        <translation>Данные ещё записываются: {stick}. Пока не вынимайте флешку.</translation>
    </message>
    <message>
        <source>{stick} can be pulled out now.</source>
        <translation>{stick}: флешку можно вынимать.</translation>
    </message>
    <message>
        <source>{stick} is plugged in.</source>
        <translation>{stick}: флешка подключена.</translation>
    </message>
</context>
<context>
    <name>StopSessionDialog</name>
    <message>
        <source>Completed: the client was there</source>
        <translation>Состоялась: клиент присутствовал</translation>
    </message>
    <message>
        <source>Cut short: the client came, but left early</source>
        <translation>Прервана: клиент был, но ушёл раньше</translation>
    </message>
    <message>
        <source>Earlier, at:</source>
        <translation>Раньше, в:</translation>
    </message>
    <message>
        <source>Earlier; the laptop fell asleep at {time}:</source>
        <translation>Раньше; ноутбук уснул в {time}:</translation>
    </message>
    <message>
        <source>How did the session end?</source>
        <translation>Чем закончилась сессия?</translation>
    </message>
    <message>
        <source>How many of us were there</source>
        <translation>Сколько было сотрудников</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Только что</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишите в нескольких словах почему.</translation>
    </message>
    <message>
        <source>So far {duration}.</source>
        <translation>Пока {duration}.</translation>
    </message>
    <message>
        <source>Started by mistake: discard the time</source>
        <translation>Начата по ошибке: не записывать время</translation>
    </message>
    <message>
        <source>Stop the session</source>
        <translation>Завершить сессию</translation>
    </message>
    <message>
        <source>That is before the session began: {moment}.</source>
        <translation>Это раньше начала сессии: {moment}.</translation>
    </message>
    <message>
        <source>That is in the future: it is {time} now.</source>
        <translation>Это время ещё не наступило: сейчас {time}.</translation>
    </message>
    <message>
        <source>The client did not come</source>
        <translation>Клиент не пришёл</translation>
    </message>
    <message>
        <source>The timer ran on after the end.</source>
        <translation>Таймер шёл и после окончания.</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>Когда она закончилась?</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Причина исправления</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Good</source>
        <translation>Хорошо</translation>
    </message>
    <message>
        <source>Still easy to guess</source>
        <translation>Всё ещё легко угадать</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>Угадать очень легко</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Очень хорошо</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>A relative</source>
        <translation>Родственник</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Сам человек</translation>
    </message>
</context>
<context>
    <name>SystemDialogs</name>
    <message>
        <source>Files of type:</source>
        <translation>Тип файлов:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Где искать:</translation>
    </message>
</context>
<context>
    <name>TimerBar</name>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Paused for {time}</source>
        <translation>Пауза: {time}</translation>
    </message>
    <message>
        <source>Session timer</source>
        <translation>Таймер сессии</translation>
    </message>
</context>
<context>
    <name>TimerPanel</name>
    <message>
        <source>Correct the times…</source>
        <translation>Исправить время…</translation>
    </message>
    <message>
        <source>Paused for {time}</source>
        <translation>Пауза: {time}</translation>
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
            <numerusform>%n пакета</numerusform>
            <numerusform>%n пакетов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) arrived</source>
        <translation>
            <numerusform>Пришёл %n пакет</numerusform>
            <numerusform>Пришло %n пакета</numerusform>
            <numerusform>Пришло %n пакетов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) no longer yours</source>
        <translation>
            <numerusform>%n случай больше не ваш</numerusform>
            <numerusform>%n случая больше не ваши</numerusform>
            <numerusform>%n случаев больше не ваши</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients. Choose one to open the file.</source>
        <translation>
            <numerusform>%n клиент. Выберите, чьи записи открыть.</numerusform>
            <numerusform>%n клиента. Выберите, чьи записи открыть.</numerusform>
            <numerusform>%n клиентов. Выберите, чьи записи открыть.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients. Choose one to start a session.</source>
        <translation>
            <numerusform>%n клиент. Выберите, с кем начать сессию.</numerusform>
            <numerusform>%n клиента. Выберите, с кем начать сессию.</numerusform>
            <numerusform>%n клиентов. Выберите, с кем начать сессию.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consents to be written</source>
        <translation>
            <numerusform>%n согласие нужно оформить письменно</numerusform>
            <numerusform>%n согласия нужно оформить письменно</numerusform>
            <numerusform>%n согласий нужно оформить письменно</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counsellor(s) silent for a week</source>
        <translation>
            <numerusform>Неделю нет вестей: %n консультант</numerusform>
            <numerusform>Неделю нет вестей: %n консультанта</numerusform>
            <numerusform>Неделю нет вестей: %n консультантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) to confirm</source>
        <translation>
            <numerusform>Подтвердить %n устройство</numerusform>
            <numerusform>Подтвердить %n устройства</numerusform>
            <numerusform>Подтвердить %n устройств</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts to finish</source>
        <translation>
            <numerusform>%n черновик не закончен</numerusform>
            <numerusform>%n черновика не закончены</numerusform>
            <numerusform>%n черновиков не закончены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) and session(s) to read</source>
        <translation>
            <numerusform>Не прочитано: %n запись или сессия</numerusform>
            <numerusform>Не прочитано: %n записи и сессии</numerusform>
            <numerusform>Не прочитано: %n записей и сессий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) declined</source>
        <translation>
            <numerusform>Отклонён %n запрос</numerusform>
            <numerusform>Отклонено %n запроса</numerusform>
            <numerusform>Отклонено %n запросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait.</source>
        <translation>
            <numerusform>%n запрос ждёт.</numerusform>
            <numerusform>%n запроса ждут.</numerusform>
            <numerusform>%n запросов ждут.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions without a note</source>
        <translation>
            <numerusform>%n сессия без записи</numerusform>
            <numerusform>%n сессии без записи</numerusform>
            <numerusform>%n сессий без записи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand still</source>
        <translation>
            <numerusform>Не движется: %n</numerusform>
            <numerusform>Не движется: %n</numerusform>
            <numerusform>Не движется: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A session runs</source>
        <translation>Идёт сессия</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Выберите новую парольную фразу</translation>
    </message>
    <message>
        <source>Choose it now</source>
        <translation>Выбрать сейчас</translation>
    </message>
    <message>
        <source>Declined: {reason}</source>
        <translation>Отклонено: {reason}</translation>
    </message>
    <message>
        <source>Exchange on it</source>
        <translation>Обменяться через неё</translation>
    </message>
    <message>
        <source>Follow-ups due: {count}</source>
        <translation>Подходит срок контрольных контактов: {count}</translation>
    </message>
    <message>
        <source>For {duration} so far.</source>
        <translation>Уже {duration}.</translation>
    </message>
    <message>
        <source>Go on with the newest</source>
        <translation>Продолжить последний</translation>
    </message>
    <message>
        <source>Invite your counsellors</source>
        <translation>Пригласите консультантов</translation>
    </message>
    <message>
        <source>Make a new kit</source>
        <translation>Сделать новый лист</translation>
    </message>
    <message>
        <source>Make new words</source>
        <translation>Сделать новые слова</translation>
    </message>
    <message>
        <source>Nobody is here yet. Add the first client.</source>
        <translation>Здесь пока никого нет. Добавьте первого клиента.</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Решений никто не ждёт.</translation>
    </message>
    <message>
        <source>Once they have joined, what they send arrives here.</source>
        <translation>Когда они присоединятся, всё присланное ими будет приходить сюда.</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Открыть первого клиента</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Открыть сессию</translation>
    </message>
    <message>
        <source>Overdue: {code}, {day}</source>
        <translation>Просрочено: {code}, {day}</translation>
    </message>
    <message>
        <source>Recovery key of the office not written down</source>
        <translation>Ключ восстановления центра не записан</translation>
    </message>
    <message>
        <source>Recovery kit not written down</source>
        <translation>Лист восстановления не записан</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Заменить ключ</translation>
    </message>
    <message>
        <source>Requests to decide</source>
        <translation>Запросы на решение</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Начать работу</translation>
    </message>
    <message>
        <source>The Inbox says what to do.</source>
        <translation>Что делать, сказано во «Входящих».</translation>
    </message>
    <message>
        <source>The next: {code}, {day}</source>
        <translation>Ближайший: {code}, {day}</translation>
    </message>
    <message>
        <source>Two days after the session a note counts as late.</source>
        <translation>Через двое суток после сессии запись считается поздней.</translation>
    </message>
    <message>
        <source>What waits can go on it, and what came is taken in.</source>
        <translation>То, что ждёт отправки, запишется на неё, а пришедшее будет принято.</translation>
    </message>
    <message>
        <source>Without it a forgotten passphrase loses your records.</source>
        <translation>Без него забытая парольная фраза — это потерянные записи.</translation>
    </message>
    <message>
        <source>Without it nothing opens if this computer is lost.</source>
        <translation>Без него ничего не открыть, если этот компьютер пропадёт.</translation>
    </message>
    <message>
        <source>Words of an invitation not told</source>
        <translation>Слова приглашения не переданы</translation>
    </message>
    <message>
        <source>Your records were opened with the recovery kit.</source>
        <translation>Ваши записи открыты листом восстановления.</translation>
    </message>
    <message>
        <source>{name}: last on {date}</source>
        <translation>{name}: последний раз {date}</translation>
    </message>
    <message>
        <source>{name}: nothing yet</source>
        <translation>{name}: пока ничего</translation>
    </message>
    <message>
        <source>{stick} is plugged in</source>
        <translation>{stick}: флешка подключена</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search ({keys})</source>
        <translation>Поиск ({keys})</translation>
    </message>
</context>
<context>
    <name>TypedWordsHint</name>
    <message>
        <source>In Russian, Kazakh or English. The first four letters of each word are enough.</source>
        <translation>По-русски, по-казахски или по-английски. Достаточно первых четырёх букв каждого слова.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>{code}: rated {value} of 10.</source>
        <translation>{code}: оценка {value} из 10.</translation>
    </message>
    <message>
        <source>{code}: the consent was withdrawn.</source>
        <translation>{code}: согласие отозвано.</translation>
    </message>
    <message>
        <source>{code}: the follow-up is done.</source>
        <translation>{code}: контрольный контакт выполнен.</translation>
    </message>
    <message>
        <source>{code}: the follow-up is open again.</source>
        <translation>{code}: контрольный контакт снова открыт.</translation>
    </message>
    <message>
        <source>{code}: the goal was closed.</source>
        <translation>{code}: цель закрыта.</translation>
    </message>
    <message>
        <source>{code}: the session&apos;s time was discarded.</source>
        <translation>{code}: время сессии не записано.</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Proved by telephone ({heard}): the bundle of {moment} and those before it have reached the office, but it has not taken all of them. Its written receipt will say what.</source>
        <translation>Доказано по телефону ({heard}): пакет от {moment} и все прежние дошли до центра, но приняты не полностью. Что именно не принято, скажет письменное подтверждение.</translation>
    </message>
    <message>
        <source>Proved by telephone ({heard}): the office holds the bundle of {moment} and those before it, and has read them.</source>
        <translation>Доказано по телефону ({heard}): пакет от {moment} и все прежние есть в центре и прочитаны.</translation>
    </message>
    <message>
        <source>Proved by telephone ({heard}): the office holds the bundle of {moment} and those before it.</source>
        <translation>Доказано по телефону ({heard}): пакет от {moment} и все прежние есть в центре.</translation>
    </message>
    <message>
        <source>The bundle of {moment} and those before it are here and read:</source>
        <translation>Пакет от {moment} и все прежние здесь и прочитаны:</translation>
    </message>
    <message>
        <source>The bundle of {moment} and those before it are here, but not all was taken:</source>
        <translation>Пакет от {moment} и все прежние здесь, но приняты не полностью:</translation>
    </message>
    <message>
        <source>The bundle of {moment} and those before it are here:</source>
        <translation>Пакет от {moment} и все прежние здесь:</translation>
    </message>
    <message>
        <source>They ask about the bundle of {moment} and those before it.</source>
        <translation>Они спрашивают о пакете от {moment} и обо всех прежних.</translation>
    </message>
</context>
<context>
    <name>VoiceReceipts</name>
    <message>
        <source>Nobody else belongs to this office yet: invite them first.</source>
        <translation>Кроме вас, в этом центре пока никого нет: сначала пригласите людей.</translation>
    </message>
    <message>
        <source>Receipt by telephone…</source>
        <translation>Подтверждение по телефону…</translation>
    </message>
</context>
<context>
    <name>WhoLine</name>
    <message>
        <source>Another client&apos;s record</source>
        <translation>Запись о другом клиенте</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>From now on nothing about this client is sent to the office, except that the consent was withdrawn. No session can be started. What is written here stays until it is erased.</source>
        <translation>С этого момента в центр не отправляется ничего об этом клиенте, кроме самого отзыва согласия. Новую сессию начать будет нельзя. Записанное здесь остаётся, пока его не уничтожат.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Отозвать согласие</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Отозвано</translation>
    </message>
</context>
<context>
    <name>WordsBackStep</name>
    <message>
        <source>Three words from your paper</source>
        <translation>Три слова с вашего листа</translation>
    </message>
    <message>
        <source>Type them from what you wrote down. Go back to see them again.</source>
        <translation>Введите их с листа. Чтобы увидеть их снова, вернитесь назад.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Слово {number}</translation>
    </message>
</context>
<context>
    <name>WordsLanguage</name>
    <message>
        <source>Language of these words</source>
        <translation>Язык этих слов</translation>
    </message>
    <message>
        <source>Words in English</source>
        <translation>Слова на английском</translation>
    </message>
    <message>
        <source>Words in Kazakh</source>
        <translation>Слова на казахском</translation>
    </message>
    <message>
        <source>Words in Russian</source>
        <translation>Слова на русском</translation>
    </message>
</context>
<context>
    <name>WordsProposal</name>
    <message>
        <source>Other words</source>
        <translation>Другие слова</translation>
    </message>
    <message>
        <source>Seven random words are hard to guess. Keep them on paper until you know them by heart.</source>
        <translation>Семь случайных слов трудно угадать. Храните их на бумаге, пока не запомните наизусть.</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Взять эти слова</translation>
    </message>
</context>
<context>
    <name>WorkingNameDialog</name>
    <message>
        <source>A word that helps you remember and tells a stranger nothing. It never leaves this laptop.</source>
        <translation>Слово, которое поможет вам вспомнить и ничего не скажет чужому. Оно не покидает этот ноутбук.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Working name</source>
        <translation>Рабочее имя</translation>
    </message>
</context>
</TS>
