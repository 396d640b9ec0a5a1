<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Umb&amp;enennen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>&amp;Journey from the selected component</source>
        <translation>&amp;Vorgang ab der gewählten Komponente</translation>
    </message>
    <message>
        <source>&amp;Group of the selected components</source>
        <translation>&amp;Gruppe der gewählten Komponenten</translation>
    </message>
    <message>
        <source>Shared &amp;risk of what is selected</source>
        <translation>Gemeinsames &amp;Risiko der Auswahl</translation>
    </message>
    <message>
        <source>&amp;Cable of the selected segments</source>
        <translation>&amp;Kabel aus den gewählten Segmenten</translation>
    </message>
    <message>
        <source>&amp;Find a thing to place</source>
        <translation>Baustein &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswahl</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Flow</source>
        <translation>&amp;Fluss</translation>
    </message>
    <message>
        <source>&amp;What-if</source>
        <translation>&amp;Was-wäre-wenn</translation>
    </message>
    <message>
        <source>&amp;Restore all</source>
        <translation>A&amp;lle wiederherstellen</translation>
    </message>
    <message>
        <source>Show flo&amp;ws</source>
        <translation>Flüsse &amp;zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>A&amp;uswahl zeigen</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;About Isthmus</source>
        <translation>Ü&amp;ber Isthmus</translation>
    </message>
    <message>
        <source>R&amp;eport …</source>
        <translation>Be&amp;richt …</translation>
    </message>
    <message>
        <source>Show &amp;minimap</source>
        <translation>&amp;Übersichtskarte zeigen</translation>
    </message>
    <message>
        <source>&amp;Calculation limits …</source>
        <translation>&amp;Rechengrenzen …</translation>
    </message>
    <message>
        <source>Worst &amp;pairs of failures</source>
        <translation>Schlimmste Ausfall&amp;paare</translation>
    </message>
    <message>
        <source>List of &amp;steps</source>
        <translation>Liste der &amp;Schritte</translation>
    </message>
    <message>
        <source>Paste in plac&amp;e</source>
        <translation>An gleicher Stelle einfü&amp;gen</translation>
    </message>
    <message>
        <source>C&amp;opy properties</source>
        <translation>Eigenschaften ko&amp;pieren</translation>
    </message>
    <message>
        <source>Paste propert&amp;ies</source>
        <translation>Eigens&amp;chaften einfügen</translation>
    </message>
    <message>
        <source>Co&amp;mment …</source>
        <translation>Ko&amp;mmentar …</translation>
    </message>
    <message>
        <source>F&amp;ail the selection</source>
        <translation>Auswahl ausfallen la&amp;ssen</translation>
    </message>
    <message>
        <source>R&amp;ecover the selection</source>
        <translation>Auswahl wiederherstelle&amp;n</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>One step of the scenario &amp;back</source>
        <translation>Einen Schritt des Szenarios &amp;zurück</translation>
    </message>
    <message>
        <source>One step of the scenario f&amp;orward</source>
        <translation>Einen Schritt des Szenarios v&amp;or</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>Aufkla&amp;ppen</translation>
    </message>
    <message>
        <source>Fit to &amp;content</source>
        <translation>An den &amp;Inhalt anpassen</translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation>&amp;Linke Kanten</translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation>&amp;Mittelachsen</translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation>&amp;Rechte Kanten</translation>
    </message>
    <message>
        <source>&amp;Upper edges</source>
        <translation>&amp;Obere Kanten</translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation>Mitten in der &amp;Höhe</translation>
    </message>
    <message>
        <source>L&amp;ower edges</source>
        <translation>&amp;Untere Kanten</translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <translation>&amp;Waagerecht</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Senkrecht</translation>
    </message>
    <message>
        <source>&amp;Same size</source>
        <translation>&amp;Gleiche Größe</translation>
    </message>
    <message>
        <source>&amp;Tidy</source>
        <translation>Au&amp;fräumen</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>Gr&amp;uppieren</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>Gruppe auf&amp;lösen</translation>
    </message>
    <message>
        <source>To &amp;front</source>
        <translation>Ganz nach &amp;vorn</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>Einen &amp;Schritt nach vorn</translation>
    </message>
    <message>
        <source>&amp;Backward</source>
        <translation>Einen Schritt &amp;nach hinten</translation>
    </message>
    <message>
        <source>To bac&amp;k</source>
        <translation>&amp;Ganz nach hinten</translation>
    </message>
    <message>
        <source>Loc&amp;k position</source>
        <translation>Fest&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Aus&amp;blenden</translation>
    </message>
    <message>
        <source>Sho&amp;w what is hidden</source>
        <translation>Ausgeblendetes &amp;einblenden</translation>
    </message>
    <message>
        <source>As conte&amp;xt only</source>
        <translation>Nur als &amp;Kontext</translation>
    </message>
    <message>
        <source>All com&amp;ponents and places</source>
        <translation>Alle &amp;Komponenten und Orte</translation>
    </message>
    <message>
        <source>All &amp;links and flows</source>
        <translation>Alle &amp;Verbindungen und Flüsse</translation>
    </message>
    <message>
        <source>The same &amp;type</source>
        <translation>Den gleichen &amp;Typ</translation>
    </message>
    <message>
        <source>What is &amp;connected</source>
        <translation>Was ver&amp;bunden ist</translation>
    </message>
    <message>
        <source>What lies &amp;downstream</source>
        <translation>Was &amp;dahinter liegt</translation>
    </message>
    <message>
        <source>The place &amp;around</source>
        <translation>Den &amp;Ort darum</translation>
    </message>
    <message>
        <source>The first &amp;inside</source>
        <translation>Das &amp;Erste darin</translation>
    </message>
    <message>
        <source>Snap to g&amp;rid</source>
        <translation>Am Raster ei&amp;nrasten</translation>
    </message>
    <message>
        <source>Save a co&amp;py …</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation>Auf Gespeichertes &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Zurücksuchen</translation>
    </message>
    <message>
        <source>Replace in names …</source>
        <translation>In Namen ersetzen …</translation>
    </message>
    <message>
        <source>Select &amp;what was found</source>
        <translation>Gefundenes auswählen</translation>
    </message>
    <message>
        <source>C&amp;onnect to …</source>
        <translation>Verbin&amp;den mit …</translation>
    </message>
    <message>
        <source>To the &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>To the &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>&amp;Upwards</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Downwards</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>&amp;Hours saved</source>
        <translation>&amp;Gesparte Stunden</translation>
    </message>
    <message>
        <source>&amp;Availability</source>
        <translation>&amp;Verfügbarkeit</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>&amp;Kosten</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Last</translation>
    </message>
    <message>
        <source>La&amp;tency</source>
        <translation>La&amp;tenz</translation>
    </message>
    <message>
        <source>&amp;Next overlay</source>
        <translation>&amp;Nächste Einfärbung</translation>
    </message>
    <message>
        <source>&amp;Previous overlay</source>
        <translation>V&amp;orige Einfärbung</translation>
    </message>
    <message>
        <source>Find a &amp;command …</source>
        <translation>Be&amp;fehl suchen …</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Hoher Kontrast, h&amp;ell</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Hoher &amp;Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Bac&amp;k to where I was</source>
        <translation>Zurück zum &amp;vorigen Ort</translation>
    </message>
    <message>
        <source>Forward a&amp;gain</source>
        <translation>&amp;Wieder vor</translation>
    </message>
    <message>
        <source>Mo&amp;use wheel zooms</source>
        <translation>Maus&amp;rad vergrößert</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>The &amp;selection</source>
        <translation>Die Aus&amp;wahl</translation>
    </message>
    <message>
        <source>What is &amp;inside the place</source>
        <translation>Was &amp;im Ort ist</translation>
    </message>
    <message>
        <source>With &amp;Graphviz</source>
        <translation>Mit &amp;Graphviz</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Ebenen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts …</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>Keys and &amp;mouse</source>
        <translation>Tasten und &amp;Maus</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Start pa&amp;ge</source>
        <translation>Startsei&amp;te</translation>
    </message>
    <message>
        <source>&amp;Import a table …</source>
        <translation>Tabelle &amp;importieren …</translation>
    </message>
    <message>
        <source>Clear &amp;bends</source>
        <translation>Knicke lös&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Labels where there is room</source>
        <translation>Beschriftungen, wo Pla&amp;tz ist</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>The drawing alone</source>
        <translation>Nur die Zeichnung</translation>
    </message>
    <message>
        <source>Move panels</source>
        <translation>Bereiche verschieben</translation>
    </message>
    <message>
        <source>Panels as they were at first</source>
        <translation>Bereiche wie am Anfang</translation>
    </message>
</context>
<context>
    <name>ArrangeCommands</name>
    <message>
        <source>Not while something is failed on trial: leave what-if first</source>
        <translation>Nicht, während etwas zur Probe ausfällt: erst Was-wäre-wenn verlassen</translation>
    </message>
    <message>
        <source>Select a place that is not folded</source>
        <translation>Einen aufgeklappten Ort auswählen</translation>
    </message>
    <message>
        <source>Select a folded place</source>
        <translation>Einen zugeklappten Ort auswählen</translation>
    </message>
    <message>
        <source>Select a place</source>
        <translation>Einen Ort auswählen</translation>
    </message>
    <message>
        <source>Select two places or more</source>
        <translation>Mindestens zwei Orte auswählen</translation>
    </message>
    <message>
        <source>Select three things or more</source>
        <translation>Mindestens drei Dinge auswählen</translation>
    </message>
    <message>
        <source>Select two things or more</source>
        <translation>Mindestens zwei Dinge auswählen</translation>
    </message>
    <message>
        <source>Fit %1 to its content</source>
        <translation>%1 an den Inhalt anpassen</translation>
    </message>
    <message>
        <source>Make %1 the same size</source>
        <translation>%1 gleich groß machen</translation>
    </message>
    <message>
        <source>Tidy %1</source>
        <translation>%1 aufräumen</translation>
    </message>
    <message>
        <source>Distribute %1</source>
        <translation>%1 verteilen</translation>
    </message>
    <message>
        <source>Align %1</source>
        <translation>%1 ausrichten</translation>
    </message>
    <message>
        <source>Select something first</source>
        <translation>Erst etwas auswählen</translation>
    </message>
    <message>
        <source>Select a group</source>
        <translation>Eine Gruppe auswählen</translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Nichts ist ausgeblendet</translation>
    </message>
    <message>
        <source>Select a component or a place</source>
        <translation>Eine Komponente oder einen Ort auswählen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 einblenden</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 festsetzen</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Show %1 as context</source>
        <translation>%1 als Kontext zeigen</translation>
    </message>
    <message>
        <source>Show %1 in full</source>
        <translation>%1 voll zeigen</translation>
    </message>
    <message>
        <source>Order %1</source>
        <comment>verb</comment>
        <translation>%1 umordnen</translation>
    </message>
    <message>
        <source>Select a link or flow with bends</source>
        <translation>Eine Verbindung oder einen Fluss mit Knicken auswählen</translation>
    </message>
    <message>
        <source>Select a link or flow whose label was moved</source>
        <translation>Eine Verbindung oder einen Fluss mit verschobener Beschriftung auswählen</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Sie hat keinen Namen.</translation>
    </message>
    <message>
        <source>No component is of the kind “%1”.</source>
        <translation>Es gibt keine Komponente der Art „%1“.</translation>
    </message>
    <message>
        <source>It has no two ends.</source>
        <translation>Sie hat keine zwei Enden.</translation>
    </message>
    <message>
        <source>Both ends are the same.</source>
        <translation>Beide Enden sind gleich.</translation>
    </message>
    <message>
        <source>No link is of the kind “%1”.</source>
        <translation>Es gibt keine Verbindung der Art „%1“.</translation>
    </message>
    <message>
        <source>Several are called “%1”.</source>
        <translation>Mehrere heißen „%1“.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
</context>
<context>
    <name>Certainty</name>
    <message>
        <source>availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>time to failure</source>
        <translation>Zeit bis zum Ausfall</translation>
    </message>
    <message>
        <source>repair time</source>
        <translation>Reparaturzeit</translation>
    </message>
    <message>
        <source>fault rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>turns the verdict within its range</source>
        <translation>kippt das Urteil innerhalb seines Bereichs</translation>
    </message>
    <message>
        <source>turns the verdict at %1</source>
        <translation>kippt das Urteil bei %1</translation>
    </message>
    <message>
        <source>would turn the verdict at %1, outside its range</source>
        <translation>würde das Urteil bei %1 kippen, außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>cannot turn the verdict</source>
        <translation>kann das Urteil nicht kippen</translation>
    </message>
    <message>
        <source>does not turn the verdict within its range</source>
        <translation>kippt das Urteil nicht innerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 (5 %) … %2 … %3 (95 %)</source>
        <translation>%1 (5 %) … %2 … %3 (95 %)</translation>
    </message>
    <message>
        <source>the journey is then down %1 … %2 a year</source>
        <translation>der Vorgang steht dann %1 … %2 im Jahr</translation>
    </message>
    <message>
        <source>%1 of %2 samples: down %3 to %4 a year</source>
        <translation>%1 von %2 Stichproben: steht %3 bis %4 im Jahr</translation>
    </message>
    <message>
        <source>5 %: %1</source>
        <translation>5 %: %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>⇄ turns at %1</source>
        <translation>⇄ kippt bei %1</translation>
    </message>
    <message>
        <source>⇄ turns</source>
        <translation>⇄ kippt</translation>
    </message>
    <message>
        <source>The journey has no target for its availability.</source>
        <translation>Der Vorgang hat kein Ziel für seine Verfügbarkeit.</translation>
    </message>
    <message>
        <source>chance that %1 is met (sampling: %2 to %3); with the figures as they are it is %4</source>
        <translation>Wahrscheinlichkeit, dass %1 erreicht wird (Stichprobe: %2 bis %3); mit den Angaben, wie sie sind, ist es %4</translation>
    </message>
    <message>
        <source>✓ met</source>
        <translation>✓ erreicht</translation>
    </message>
    <message>
        <source>✕ missed</source>
        <translation>✕ verfehlt</translation>
    </message>
    <message>
        <source>nine in ten samples lie between %1 and %2, the median is %3</source>
        <translation>neun von zehn Stichproben liegen zwischen %1 und %2, der Median ist %3</translation>
    </message>
    <message>
        <source>%1 of %2 samples, time ran out · seed %3</source>
        <translation>%1 von %2 Stichproben, die Zeit war um · Startwert %3</translation>
    </message>
    <message>
        <source>%1 samples · seed %2</source>
        <translation>%1 Stichproben · Startwert %2</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Not possible now.</source>
        <translation>Jetzt nicht möglich.</translation>
    </message>
</context>
<context>
    <name>Derivation</name>
    <message>
        <source>availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>availability of the structure</source>
        <translation>Verfügbarkeit der Struktur</translation>
    </message>
    <message>
        <source>lost to switching</source>
        <translation>durch Umschalten verloren</translation>
    </message>
    <message>
        <source>lost to switching, at most</source>
        <translation>durch Umschalten verloren, höchstens</translation>
    </message>
    <message>
        <source>hours down</source>
        <translation>Ausfallstunden</translation>
    </message>
    <message>
        <source>unavailability</source>
        <translation>Nichtverfügbarkeit</translation>
    </message>
    <message>
        <source>hours of a year</source>
        <translation>Stunden eines Jahres</translation>
    </message>
    <message>
        <source>lost when it fails</source>
        <translation>verloren, wenn es ausfällt</translation>
    </message>
    <message>
        <source>interruptions</source>
        <translation>Unterbrechungen</translation>
    </message>
    <message>
        <source>mean length of an interruption</source>
        <translation>mittlere Dauer einer Unterbrechung</translation>
    </message>
    <message>
        <source>outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>outages that its failures begin</source>
        <translation>Ausfälle, die mit seinem beginnen</translation>
    </message>
    <message>
        <source>hours saved were it perfect</source>
        <translation>gesparte Stunden, wäre es vollkommen</translation>
    </message>
    <message>
        <source>unavailability were it perfect</source>
        <translation>Nichtverfügbarkeit, wäre es vollkommen</translation>
    </message>
    <message>
        <source>Birnbaum importance</source>
        <translation>Birnbaum-Importanz</translation>
    </message>
    <message>
        <source>unavailability of the structure while it works</source>
        <translation>Nichtverfügbarkeit der Struktur, solange es arbeitet</translation>
    </message>
    <message>
        <source>unavailability of the structure while it is failed</source>
        <translation>Nichtverfügbarkeit der Struktur, solange es ausgefallen ist</translation>
    </message>
    <message>
        <source>unavailability of the structure</source>
        <translation>Nichtverfügbarkeit der Struktur</translation>
    </message>
    <message>
        <source>criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>recovery time</source>
        <translation>Wiederherstellungszeit</translation>
    </message>
    <message>
        <source>data lost</source>
        <translation>verlorene Daten</translation>
    </message>
    <message>
        <source>latency, median</source>
        <translation>Latenz, Median</translation>
    </message>
    <message>
        <source>latency, 99th percentile</source>
        <translation>Latenz, 99. Perzentil</translation>
    </message>
    <message>
        <source>monthly cost</source>
        <translation>monatliche Kosten</translation>
    </message>
    <message>
        <source>monthly cost of data transfer</source>
        <translation>monatliche Kosten der Datenübertragung</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>price per unit</source>
        <translation>Preis je Einheit</translation>
    </message>
    <message>
        <source>mean time to failure</source>
        <translation>mittlere Zeit bis zum Ausfall</translation>
    </message>
    <message>
        <source>mean time to repair</source>
        <translation>mittlere Reparaturzeit</translation>
    </message>
    <message>
        <source>faults per 1,000 km and year</source>
        <translation>Fehler je 1.000 km und Jahr</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>ein Weg</translation>
    </message>
    <message>
        <source>light in fibre, n = 1.468</source>
        <translation>Licht in Glasfaser, n = 1,468</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 µs/km</source>
        <translation>%1 µs/km</translation>
    </message>
    <message>
        <source>processing, on average</source>
        <translation>Bearbeitung, im Mittel</translation>
    </message>
    <message>
        <source>round trips, on average</source>
        <translation>Umlaufzeiten, im Mittel</translation>
    </message>
    <message>
        <source>retries, on average</source>
        <translation>Wiederholungen, im Mittel</translation>
    </message>
    <message>
        <source>votes of others, on average</source>
        <translation>Stimmen der anderen, im Mittel</translation>
    </message>
    <message>
        <source>calls made at once, on average</source>
        <translation>gleichzeitige Aufrufe, im Mittel</translation>
    </message>
    <message>
        <source>calls, on average</source>
        <translation>Aufrufe, im Mittel</translation>
    </message>
    <message>
        <source>lag of a stage</source>
        <translation>Rückstand einer Stufe</translation>
    </message>
    <message>
        <source>until it is noticed</source>
        <translation>bis es bemerkt wird</translation>
    </message>
    <message>
        <source>until another path is taken</source>
        <translation>bis ein anderer Weg genommen wird</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>failed on purpose</source>
        <translation>absichtlich ausgefallen</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>arbeitet nicht</translation>
    </message>
    <message>
        <source>recovery strategy</source>
        <translation>Wiederherstellungsstrategie</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>ein Teil</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>margin to the target for availability</source>
        <translation>Abstand zum Verfügbarkeitsziel</translation>
    </message>
    <message>
        <source>margin to the target for latency</source>
        <translation>Abstand zum Latenzziel</translation>
    </message>
    <message>
        <source>margin to the target for recovery</source>
        <translation>Abstand zum Wiederherstellungsziel</translation>
    </message>
    <message>
        <source>target for the recovery time</source>
        <translation>Ziel der Wiederherstellungszeit</translation>
    </message>
    <message>
        <source>target for data lost</source>
        <translation>Ziel für verlorene Daten</translation>
    </message>
    <message>
        <source>recovery time, at best</source>
        <translation>Wiederherstellungszeit, bestenfalls</translation>
    </message>
    <message>
        <source>recovery time, at worst</source>
        <translation>Wiederherstellungszeit, schlimmstenfalls</translation>
    </message>
    <message>
        <source>until half of the clients are served again</source>
        <translation>bis die Hälfte der Nutzer wieder bedient wird</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>share of the clients served then</source>
        <translation>Anteil der dann bedienten Nutzer</translation>
    </message>
    <message>
        <source>data lost, on average</source>
        <translation>verlorene Daten, im Mittel</translation>
    </message>
    <message>
        <source>data lost, usually</source>
        <translation>verlorene Daten, gewöhnlich</translation>
    </message>
    <message>
        <source>data lost, 99th percentile</source>
        <translation>verlorene Daten, 99. Perzentil</translation>
    </message>
    <message>
        <source>stores apart in time</source>
        <translation>zeitlicher Abstand der Speicher</translation>
    </message>
    <message>
        <source>until the plan is done</source>
        <translation>bis der Plan erledigt ist</translation>
    </message>
    <message>
        <source>until what a step needs is back</source>
        <translation>bis das zurück ist, was ein Schritt braucht</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>load after the worst loss</source>
        <translation>Last nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>asked for by a flow</source>
        <translation>von einem Fluss verlangt</translation>
    </message>
    <message>
        <source>utilisation after the worst loss</source>
        <translation>Auslastung nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>time to move a month&apos;s volume</source>
        <translation>Zeit für das Volumen eines Monats</translation>
    </message>
    <message>
        <source>a month&apos;s volume of a flow</source>
        <translation>Volumen eines Flusses im Monat</translation>
    </message>
    <message>
        <source>largest rate</source>
        <translation>größte Rate</translation>
    </message>
    <message>
        <source>largest rate after the worst loss</source>
        <translation>größte Rate nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>capacity in the cut</source>
        <translation>Kapazität im Schnitt</translation>
    </message>
    <message>
        <source>carried for certain</source>
        <translation>sicher getragen</translation>
    </message>
    <message>
        <source>kept after the worst loss</source>
        <translation>Rest nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>what the chosen way carries</source>
        <translation>was der gewählte Weg trägt</translation>
    </message>
    <message>
        <source>needed by all together, of the peak</source>
        <translation>von allen zusammen gebraucht, am Spitzenwert gemessen</translation>
    </message>
    <message>
        <source>needed by each</source>
        <translation>von jedem gebraucht</translation>
    </message>
    <message>
        <source>headroom after the worst loss</source>
        <translation>Spielraum nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>Gleiche</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>served after the loss</source>
        <translation>nach dem Verlust bedient</translation>
    </message>
    <message>
        <source>drawn, all together</source>
        <translation>gezeichnet, alle zusammen</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>Rückstau</translation>
    </message>
    <message>
        <source>oldest item</source>
        <translation>ältestes Element</translation>
    </message>
    <message>
        <source>until the backlog is gone</source>
        <translation>bis der Rückstau abgebaut ist</translation>
    </message>
    <message>
        <source>until the room is full</source>
        <translation>bis der Platz voll ist</translation>
    </message>
    <message>
        <source>items lost</source>
        <translation>verlorene Elemente</translation>
    </message>
    <message>
        <source>arrivals meanwhile</source>
        <translation>Ankünfte währenddessen</translation>
    </message>
    <message>
        <source>taken out meanwhile</source>
        <translation>währenddessen entnommen</translation>
    </message>
    <message>
        <source>taken out afterwards</source>
        <translation>danach entnommen</translation>
    </message>
    <message>
        <source>length of the outage</source>
        <translation>Dauer des Ausfalls</translation>
    </message>
    <message>
        <source>retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>eingestellt von</translation>
    </message>
    <message>
        <source>calls of a flow</source>
        <translation>Aufrufe eines Flusses</translation>
    </message>
    <message>
        <source>taken out by</source>
        <translation>entnommen von</translation>
    </message>
    <message>
        <source>carried by the links to</source>
        <translation>getragen von den Verbindungen zu</translation>
    </message>
    <message>
        <source>instances together</source>
        <translation>Instanzen zusammen</translation>
    </message>
    <message>
        <source>ceiling by what is in flight</source>
        <translation>Obergrenze durch das, was unterwegs ist</translation>
    </message>
    <message>
        <source>ceiling of what all share</source>
        <translation>Obergrenze dessen, was alle teilen</translation>
    </message>
    <message>
        <source>ceiling of the batches</source>
        <translation>Obergrenze der Stapel</translation>
    </message>
    <message>
        <source>ceiling of the slowest item</source>
        <translation>Obergrenze durch das langsamste Element</translation>
    </message>
    <message>
        <source>times handed out</source>
        <translation>so oft ausgegeben</translation>
    </message>
    <message>
        <source>utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>utilisation with one instance less</source>
        <translation>Auslastung mit einer Instanz weniger</translation>
    </message>
    <message>
        <source>wait, on average</source>
        <translation>Wartezeit, im Mittel</translation>
    </message>
    <message>
        <source>wait, 99th percentile</source>
        <translation>Wartezeit, 99. Perzentil</translation>
    </message>
    <message>
        <source>v, variability of arrivals and work</source>
        <translation>v, Schwankung von Ankünften und Arbeit</translation>
    </message>
    <message>
        <source>C, chance to wait (Erlang C)</source>
        <translation>C, Wartewahrscheinlichkeit (Erlang C)</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>arrivals while every attempt fails</source>
        <translation>Ankünfte, solange jeder Versuch fehlschlägt</translation>
    </message>
    <message>
        <source>most in flight</source>
        <translation>höchstens unterwegs</translation>
    </message>
    <message>
        <source>time of one</source>
        <translation>Zeit für eines</translation>
    </message>
    <message>
        <source>items in a batch</source>
        <translation>Elemente in einem Stapel</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>Rüstzeit</translation>
    </message>
    <message>
        <source>slowest of a batch, on average</source>
        <translation>langsamstes eines Stapels, im Mittel</translation>
    </message>
    <message>
        <source>work of a batch</source>
        <translation>Arbeit eines Stapels</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>findings of a rule</source>
        <translation>Befunde einer Regel</translation>
    </message>
    <message>
        <source>a finding</source>
        <translation>ein Befund</translation>
    </message>
    <message>
        <source>it concerns, too</source>
        <translation>er betrifft auch</translation>
    </message>
    <message>
        <source>monthly cost of an account</source>
        <translation>Monatskosten eines Kontos</translation>
    </message>
    <message>
        <source>monthly cost of a rule</source>
        <translation>Monatskosten einer Regel</translation>
    </message>
    <message>
        <source>monthly cost of it</source>
        <translation>Monatskosten davon</translation>
    </message>
    <message>
        <source>monthly cost after discounts</source>
        <translation>Monatskosten nach Nachlässen</translation>
    </message>
    <message>
        <source>a line after its discount</source>
        <translation>ein Posten nach seinem Nachlass</translation>
    </message>
    <message>
        <source>expected cost of a failure mode</source>
        <translation>erwartete Kosten einer Ausfallart</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>wie oft</translation>
    </message>
    <message>
        <source>difference to the bill, each time</source>
        <translation>Unterschied zur Rechnung, jedes Mal</translation>
    </message>
    <message>
        <source>monthly cost meanwhile</source>
        <translation>Monatskosten währenddessen</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>not carried, in a month</source>
        <translation>nicht befördert, im Monat</translation>
    </message>
    <message>
        <source>loss from downtime</source>
        <translation>Verlust durch Ausfallzeit</translation>
    </message>
    <message>
        <source>loss per hour</source>
        <translation>Verlust je Stunde</translation>
    </message>
    <message>
        <source>down in a scenario</source>
        <translation>Ausfall in einem Szenario</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>data lost in a scenario</source>
        <translation>verlorene Daten in einem Szenario</translation>
    </message>
    <message>
        <source>behind at the start of a stretch</source>
        <translation>Rückstand am Anfang eines Abschnitts</translation>
    </message>
    <message>
        <source>change rate</source>
        <translation>Änderungsrate</translation>
    </message>
    <message>
        <source>bandwidth left to it</source>
        <translation>ihm verbleibende Bandbreite</translation>
    </message>
    <message>
        <source>behind at the end of a stretch</source>
        <translation>Rückstand am Ende eines Abschnitts</translation>
    </message>
    <message>
        <source>most that a copy is behind</source>
        <translation>größter Rückstand einer Kopie</translation>
    </message>
    <message>
        <source>availability, 5 % point</source>
        <translation>Verfügbarkeit, 5-%-Punkt</translation>
    </message>
    <message>
        <source>availability, mean of the samples</source>
        <translation>Verfügbarkeit, Mittel der Stichproben</translation>
    </message>
    <message>
        <source>availability, 95 % point</source>
        <translation>Verfügbarkeit, 95-%-Punkt</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>availability with its figure at the 5 % point</source>
        <translation>Verfügbarkeit mit seinem Wert am 5-%-Punkt</translation>
    </message>
    <message>
        <source>availability with its figure at the 95 % point</source>
        <translation>Verfügbarkeit mit seinem Wert am 95-%-Punkt</translation>
    </message>
    <message>
        <source>latency, mean</source>
        <translation>Latenz, Mittel</translation>
    </message>
    <message>
        <source>least that light needs</source>
        <translation>was Licht mindestens braucht</translation>
    </message>
    <message>
        <source>light there and back</source>
        <translation>Licht hin und zurück</translation>
    </message>
    <message>
        <source>round trips of a request</source>
        <translation>Umläufe einer Anfrage</translation>
    </message>
    <message>
        <source>latency of a population, mean</source>
        <translation>Latenz einer Nutzergruppe, Mittel</translation>
    </message>
    <message>
        <source>latency of a population, median</source>
        <translation>Latenz einer Nutzergruppe, Median</translation>
    </message>
    <message>
        <source>latency of a population, 99th percentile</source>
        <translation>Latenz einer Nutzergruppe, 99. Perzentil</translation>
    </message>
    <message>
        <source>part of all who make it</source>
        <translation>Anteil an allen, die ihn ausführen</translation>
    </message>
    <message>
        <source>the same with nothing failed</source>
        <translation>dasselbe ohne Ausfall</translation>
    </message>
    <message>
        <source>the same over all who make it</source>
        <translation>dasselbe über alle, die ihn ausführen</translation>
    </message>
    <message>
        <source>latency after a loss, median</source>
        <translation>Latenz nach einem Verlust, Median</translation>
    </message>
    <message>
        <source>latency after a loss, 99th percentile</source>
        <translation>Latenz nach einem Verlust, 99. Perzentil</translation>
    </message>
    <message>
        <source>latency over all failure states</source>
        <translation>Latenz über alle Ausfallzustände</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>probability of the states looked at, up</source>
        <translation>Wahrscheinlichkeit der betrachteten Zustände, verfügbar</translation>
    </message>
    <message>
        <source>probability of the states looked at, down</source>
        <translation>Wahrscheinlichkeit der betrachteten Zustände, ausgefallen</translation>
    </message>
    <message>
        <source>probability of all other states</source>
        <translation>Wahrscheinlichkeit aller anderen Zustände</translation>
    </message>
    <message>
        <source>classes of states looked at</source>
        <translation>betrachtete Klassen von Zuständen</translation>
    </message>
    <message>
        <source>different latencies among them</source>
        <translation>verschiedene Latenzen darunter</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>items that are late</source>
        <translation>verspätete Elemente</translation>
    </message>
    <message>
        <source>items at once</source>
        <translation>Elemente auf einmal</translation>
    </message>
    <message>
        <source>time for all</source>
        <translation>Zeit für alle</translation>
    </message>
    <message>
        <source>late at</source>
        <translation>verspätet bei</translation>
    </message>
    <message>
        <source>ceiling of</source>
        <translation>Obergrenze von</translation>
    </message>
    <message>
        <source>passed by queue and links</source>
        <translation>durchgelassen von Warteschlange und Verbindungen</translation>
    </message>
    <message>
        <source>first start</source>
        <translation>erster Start</translation>
    </message>
    <message>
        <source>until all items are done</source>
        <translation>bis alle Elemente fertig sind</translation>
    </message>
    <message>
        <source>done by</source>
        <translation>fertig bei</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>batches of</source>
        <translation>Stapel von</translation>
    </message>
    <message>
        <source>server time for starting</source>
        <translation>Serverzeit zum Starten</translation>
    </message>
    <message>
        <source>starts of</source>
        <translation>Starts von</translation>
    </message>
    <message>
        <source>light in air</source>
        <translation>Licht in Luft</translation>
    </message>
    <message>
        <source>short after the worst loss</source>
        <translation>fehlt nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>rate in the busy hour</source>
        <translation>Rate in der Hauptstunde</translation>
    </message>
    <message>
        <source>attempts per call</source>
        <translation>Versuche je Aufruf</translation>
    </message>
    <message>
        <source>size of one</source>
        <translation>Größe von einem</translation>
    </message>
    <message>
        <source>share of it</source>
        <translation>Anteil davon</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>answer, on average</source>
        <translation>Antwort, im Mittel</translation>
    </message>
    <message>
        <source>times a request</source>
        <translation>Male je Anfrage</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>jedes Mal</translation>
    </message>
    <message>
        <source>latency, 90th percentile</source>
        <translation>Latenz, 90. Perzentil</translation>
    </message>
    <message>
        <source>latency, 99.9th percentile</source>
        <translation>Latenz, 99,9. Perzentil</translation>
    </message>
    <message>
        <source>latency of a population</source>
        <translation>Latenz einer Gruppe von Nutzern</translation>
    </message>
    <message>
        <source>latency over all who make it, median</source>
        <translation>Latenz über alle, die ihn ausführen, Median</translation>
    </message>
    <message>
        <source>latency over all who make it, 99th percentile</source>
        <translation>Latenz über alle, die ihn ausführen, 99. Perzentil</translation>
    </message>
    <message>
        <source>promised for a month</source>
        <translation>für einen Monat versprochen</translation>
    </message>
    <message>
        <source>floor of the agreement</source>
        <translation>Untergrenze der Vereinbarung</translation>
    </message>
    <message>
        <source>expected of it</source>
        <translation>davon zu erwarten</translation>
    </message>
    <message>
        <source>credit of a month, at most</source>
        <translation>Gutschrift eines Monats, höchstens</translation>
    </message>
    <message>
        <source>a month below</source>
        <translation>ein Monat unter</translation>
    </message>
    <message>
        <source>credit then, of the bill</source>
        <translation>Gutschrift dann, von der Rechnung</translation>
    </message>
    <message>
        <source>chance of such a month</source>
        <translation>Wahrscheinlichkeit eines solchen Monats</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>availability, simulated</source>
        <translation>Verfügbarkeit, simuliert</translation>
    </message>
    <message>
        <source>hours lost in all</source>
        <translation>verlorene Stunden insgesamt</translation>
    </message>
    <message>
        <source>hours lived through</source>
        <translation>durchlebte Stunden</translation>
    </message>
    <message>
        <source>outages counted</source>
        <translation>gezählte Ausfälle</translation>
    </message>
    <message>
        <source>years lived through</source>
        <translation>durchlebte Jahre</translation>
    </message>
    <message>
        <source>95 % interval, low end</source>
        <translation>95-%-Intervall, unteres Ende</translation>
    </message>
    <message>
        <source>95 % interval, high end</source>
        <translation>95-%-Intervall, oberes Ende</translation>
    </message>
    <message>
        <source>independent stretches</source>
        <translation>unabhängige Abschnitte</translation>
    </message>
    <message>
        <source>availability, simulated: low end of 95 %</source>
        <translation>Verfügbarkeit, simuliert: unteres Ende von 95 %</translation>
    </message>
    <message>
        <source>availability, simulated: high end of 95 %</source>
        <translation>Verfügbarkeit, simuliert: oberes Ende von 95 %</translation>
    </message>
    <message>
        <source>the same with 99 %, low end</source>
        <translation>dasselbe mit 99 %, unteres Ende</translation>
    </message>
    <message>
        <source>the same with 99 %, high end</source>
        <translation>dasselbe mit 99 %, oberes Ende</translation>
    </message>
    <message>
        <source>hours down, simulated</source>
        <translation>Stunden ausgefallen, simuliert</translation>
    </message>
    <message>
        <source>outages, simulated</source>
        <translation>Ausfälle, simuliert</translation>
    </message>
    <message>
        <source>mean length of an outage, simulated</source>
        <translation>mittlere Länge eines Ausfalls, simuliert</translation>
    </message>
    <message>
        <source>all outages together</source>
        <translation>alle Ausfälle zusammen</translation>
    </message>
    <message>
        <source>outages that ended</source>
        <translation>Ausfälle, die endeten</translation>
    </message>
    <message>
        <source>years without downtime</source>
        <translation>Jahre ohne Ausfallzeit</translation>
    </message>
    <message>
        <source>years without any</source>
        <translation>Jahre ohne jede</translation>
    </message>
    <message>
        <source>one of the worst years</source>
        <translation>eines der schlimmsten Jahre</translation>
    </message>
    <message>
        <source>share of years down longer</source>
        <translation>Anteil der Jahre, die länger ausgefallen sind</translation>
    </message>
    <message>
        <source>longer than</source>
        <translation>länger als</translation>
    </message>
    <message>
        <source>years down longer</source>
        <translation>Jahre, die länger ausgefallen sind</translation>
    </message>
    <message>
        <source>hours down that it opened, simulated</source>
        <translation>Ausfallstunden, die es eröffnet hat, simuliert</translation>
    </message>
    <message>
        <source>hours of these outages</source>
        <translation>Stunden dieser Ausfälle</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>share of all</source>
        <translation>Anteil von allen</translation>
    </message>
    <message>
        <source>the shortest</source>
        <translation>der kürzeste</translation>
    </message>
    <message>
        <source>the longest</source>
        <translation>der längste</translation>
    </message>
    <message>
        <source>length of an outage, simulated</source>
        <translation>Länge eines Ausfalls, simuliert</translation>
    </message>
    <message>
        <source>data lost, simulated</source>
        <translation>verlorene Daten, simuliert</translation>
    </message>
    <message>
        <source>losses of a store that served</source>
        <translation>Verluste eines Speichers, der bediente</translation>
    </message>
    <message>
        <source>of these nothing was lost</source>
        <translation>davon ging nichts verloren</translation>
    </message>
    <message>
        <source>of these all was lost</source>
        <translation>davon ging alles verloren</translation>
    </message>
    <message>
        <source>of these nothing is known</source>
        <translation>davon ist nichts bekannt</translation>
    </message>
    <message>
        <source>its own monthly cost</source>
        <translation>seine eigenen monatlichen Kosten</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Isthmus designs (*.isthmus)</source>
        <translation>Isthmus-Entwürfe (*.isthmus)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Isthmus</source>
        <translation>Isthmus</translation>
    </message>
    <message>
        <source>Open a design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Sie gehen sonst verloren.</translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation>Lesbares öffnen</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Komma getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>Von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, seit es geöffnet wurde.</translation>
    </message>
    <message>
        <source>Saving over it discards those changes.</source>
        <translation>Darüber zu speichern verwirft diese Änderungen.</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save &amp;over it</source>
        <translation>&amp;Darüber speichern</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>Go back to “%1” as it was saved?</source>
        <translation>Zurück zu „%1“, wie es gespeichert wurde?</translation>
    </message>
    <message>
        <source>The changes since then cannot be brought back.</source>
        <translation>Die Änderungen seitdem lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Zurückgehen</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>group %1 has no recovery plan; its switch is taken as instantaneous</source>
        <translation>Gruppe %1 hat keinen Wiederanlaufplan; ihr Wechsel gilt als augenblicklich</translation>
    </message>
    <message>
        <source>no repair time is known for what was lost</source>
        <translation>für das Ausgefallene ist keine Reparaturzeit bekannt</translation>
    </message>
    <message>
        <source>the journey is down before the disruption</source>
        <translation>der Vorgang steht schon vor der Störung</translation>
    </message>
    <message>
        <source>no lag is given for the copies of %1</source>
        <translation>für die Kopien von %1 ist kein Rückstand angegeben</translation>
    </message>
    <message>
        <source>no copy of %1 survives</source>
        <translation>keine Kopie von %1 bleibt erhalten</translation>
    </message>
    <message>
        <source>no replication is drawn to what replaces %1</source>
        <translation>zum Ersatz von %1 ist keine Replikation gezeichnet</translation>
    </message>
    <message>
        <source>no point-in-time copy of %1 exists</source>
        <translation>von %1 gibt es keine Kopie eines früheren Standes</translation>
    </message>
    <message>
        <source>no recovery plan restores %1</source>
        <translation>kein Wiederanlaufplan stellt %1 wieder her</translation>
    </message>
    <message>
        <source>default price of its kind</source>
        <translation>Standardpreis der Art</translation>
    </message>
    <message>
        <source>price of %1: none known for %2</source>
        <translation>Preis von %1: für %2 ist keiner bekannt</translation>
    </message>
    <message>
        <source>sending side</source>
        <translation>sendende Seite</translation>
    </message>
    <message>
        <source>receiving side</source>
        <translation>empfangende Seite</translation>
    </message>
    <message>
        <source>no price &apos;%1&apos; in the catalogue</source>
        <translation>kein Preis „%1“ im Katalog</translation>
    </message>
    <message>
        <source>the price list ends below this quantity</source>
        <translation>die Preisliste endet unterhalb dieser Menge</translation>
    </message>
    <message>
        <source>no path carries it in this state</source>
        <translation>in diesem Zustand trägt ihn kein Weg</translation>
    </message>
    <message>
        <source>nobody calls its source in this state</source>
        <translation>in diesem Zustand ruft niemand seine Quelle auf</translation>
    </message>
    <message>
        <source>no Direct Connect location is drawn on the way out of %1</source>
        <translation>auf dem Weg aus %1 ist kein Direct-Connect-Standort gezeichnet</translation>
    </message>
    <message>
        <source>its loss alone takes down: %1; %2 h a year</source>
        <translation>sein Ausfall allein legt lahm: %1; %2 h im Jahr</translation>
    </message>
    <message>
        <source>availability %1 % is below the target of %2 %</source>
        <translation>Verfügbarkeit %1 % liegt unter dem Ziel von %2 %</translation>
    </message>
    <message>
        <source>p99 latency of %1 ms is above the target of %2 ms</source>
        <translation>p99-Latenz von %1 ms liegt über dem Ziel von %2 ms</translation>
    </message>
    <message>
        <source>no path is alive</source>
        <translation>kein Weg besteht</translation>
    </message>
    <message>
        <source>the journey is down</source>
        <translation>der Vorgang steht</translation>
    </message>
    <message>
        <source>no processing time is known for &apos;%1&apos;</source>
        <translation>für „%1“ ist keine Verarbeitungszeit bekannt</translation>
    </message>
    <message>
        <source>flow &apos;%1&apos; is not satisfied</source>
        <translation>Fluss „%1“ ist nicht erfüllt</translation>
    </message>
    <message>
        <source>flow &apos;%1&apos; closes a cycle</source>
        <translation>Fluss „%1“ schließt einen Kreis</translation>
    </message>
    <message>
        <source>flow &apos;%1&apos;: no path is alive</source>
        <translation>Fluss „%1“: kein Weg besteht</translation>
    </message>
    <message>
        <source>data corruption is recovered from in %1, the target is %2</source>
        <translation>eine Datenverfälschung ist nach %1 behoben, das Ziel ist %2</translation>
    </message>
    <message>
        <source>data corruption is never recovered from, the target is %1</source>
        <translation>eine Datenverfälschung ist nie zu beheben, das Ziel ist %1</translation>
    </message>
    <message>
        <source>data corruption loses %1 of data, the target is %2</source>
        <translation>eine Datenverfälschung kostet Daten von %1, das Ziel ist %2</translation>
    </message>
    <message>
        <source>data corruption loses all data, the target is %1</source>
        <translation>eine Datenverfälschung kostet alle Daten, das Ziel ist %1</translation>
    </message>
    <message>
        <source>the loss of %1 is recovered from in %2, the target is %3; %4 of %5 such losses miss it</source>
        <translation>der Ausfall von %1 ist nach %2 überwunden, das Ziel ist %3; %4 von %5 solchen Ausfällen verfehlen es</translation>
    </message>
    <message>
        <source>the loss of %1 is never recovered from, the target is %2; %3 of %4 such losses miss it</source>
        <translation>der Ausfall von %1 wird nie überwunden, das Ziel ist %2; %3 von %4 solchen Ausfällen verfehlen es</translation>
    </message>
    <message>
        <source>the loss of %1 loses %2 of data, the target is %3; %4 of %5 such losses miss it</source>
        <translation>der Ausfall von %1 kostet Daten von %2, das Ziel ist %3; %4 von %5 solchen Ausfällen verfehlen es</translation>
    </message>
    <message>
        <source>the loss of %1 loses all data, the target is %2; %3 of %4 such losses miss it</source>
        <translation>der Ausfall von %1 kostet alle Daten, das Ziel ist %2; %3 von %4 solchen Ausfällen verfehlen es</translation>
    </message>
    <message>
        <source>hard flows run in a circle of %1 components, which are up together unless something outside fails</source>
        <translation>harte Flüsse laufen in einem Kreis aus %1 Komponenten, die zusammen verfügbar sind, solange außerhalb nichts ausfällt</translation>
    </message>
    <message>
        <source>a ranked group of %1 without a recovery plan: its switch is taken as instantaneous</source>
        <translation>eine Gruppe mit Rangfolge aus %1 ohne Wiederherstellungsplan: ihr Umschalten gilt als augenblicklich</translation>
    </message>
    <message>
        <source>%1; it is taken as never failing</source>
        <translation>%1; es gilt als nie ausfallend</translation>
    </message>
    <message>
        <source>%1, drawn as %2 ways to %3, all end with %4, which costs %5 h a year</source>
        <translation>%1, gezeichnet als %2 Wege nach %3, enden alle mit %4, das %5 h im Jahr kostet</translation>
    </message>
    <message>
        <source>it joins the landing stations %1 and %2, and none of the %3 cables is named as what it rides on</source>
        <translation>es verbindet die Landestationen %1 und %2, und keines der %3 Kabel ist als sein Träger genannt</translation>
    </message>
    <message>
        <source>it is %1 km long, and none of the %2 cables is named as what it rides on</source>
        <translation>es ist %1 km lang, und keines der %2 Kabel ist als sein Träger genannt</translation>
    </message>
    <message>
        <source>each of its ways (%1) rides %2, as do the connections it backs up (%3): no loss of cables leaves it as the last way</source>
        <translation>jeder seiner Wege (%1) läuft über %2, wie die Verbindungen, die es absichert (%3): kein Kabelausfall lässt es als letzten Weg übrig</translation>
    </message>
    <message>
        <source>after the loss of %1, %2 of %3 Gbit/s to %4 are left (%5 %), %6 Gbit/s short; the drawn volumes need %7 Gbit/s on average</source>
        <translation>nach dem Ausfall von %1 bleiben %2 von %3 Gbit/s nach %4 (%5 %), es fehlen %6 Gbit/s; die gezeichneten Mengen brauchen im Mittel %7 Gbit/s</translation>
    </message>
    <message>
        <source>after the loss of %1, %2 of %3 Gbit/s to %4 are left (%5 %), %6 Gbit/s short</source>
        <translation>nach dem Ausfall von %1 bleiben %2 von %3 Gbit/s nach %4 (%5 %), es fehlen %6 Gbit/s</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; needs %2, which the loss of %3 takes away; it waits %4 for the repair</source>
        <translation>der Schritt „%1“ braucht %2, das der Ausfall von %3 wegnimmt; er wartet %4 auf die Reparatur</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; needs %2, which the loss of %3 takes away; no repair time is known</source>
        <translation>der Schritt „%1“ braucht %2, das der Ausfall von %3 wegnimmt; eine Reparaturzeit ist nicht bekannt</translation>
    </message>
    <message>
        <source>its plan takes %1, and in none of the %2 standard disruptions is a journey back sooner because of it</source>
        <translation>der Plan dauert %1, und bei keiner der %2 Standardstörungen ist ein Vorgang durch ihn früher zurück</translation>
    </message>
    <message>
        <source>%1: two writes for one request of %2, to %3 and to %4; %5 failures a year can each leave one without the other</source>
        <translation>%1: zwei Schreibvorgänge für eine Anfrage von %2, nach %3 und nach %4; jeder von %5 Ausfällen im Jahr kann einen ohne den anderen lassen</translation>
    </message>
    <message>
        <source>it has no point-in-time copy (copies: %1): corruption reaches them all and loses %2 GB</source>
        <translation>keine Kopie hält frühere Stände (Kopien: %1): eine Verfälschung erreicht alle und kostet %2 GB</translation>
    </message>
    <message>
        <source>it has no point-in-time copy (copies: %1): corruption reaches them all and loses its data</source>
        <translation>keine Kopie hält frühere Stände (Kopien: %1): eine Verfälschung erreicht alle und kostet die Daten</translation>
    </message>
    <message>
        <source>its %1 GB are full after %2; the repair of %3, without which nothing drains it, takes %4</source>
        <translation>die %1 GB sind nach %2 voll; die Reparatur von %3, ohne das nichts sie leert, dauert %4</translation>
    </message>
    <message>
        <source>all %1 ways to %2 leave from it; it is out %3 h a year</source>
        <translation>alle %1 Wege nach %2 gehen von hier aus; es fällt %3 h im Jahr aus</translation>
    </message>
    <message>
        <source>the only Direct Connect connection ends there; it is out %1 h a year</source>
        <translation>die einzige Direct-Connect-Verbindung endet dort; er fällt %1 h im Jahr aus</translation>
    </message>
    <message>
        <source>all %1 Direct Connect connections end there; it is out %2 h a year</source>
        <translation>alle %1 Direct-Connect-Verbindungen enden dort; er fällt %2 h im Jahr aus</translation>
    </message>
    <message>
        <source>the target of %1 % allows %2 a year, and %3 has nothing but backups to restore from; one loss takes %4</source>
        <translation>das Ziel von %1 % erlaubt %2 im Jahr, und %3 hat nur Sicherungen zum Wiederherstellen; ein Ausfall dauert %4</translation>
    </message>
    <message>
        <source>the target of %1 % allows %2 a year, and %3 has nothing but backups to restore from</source>
        <translation>das Ziel von %1 % erlaubt %2 im Jahr, und %3 hat nur Sicherungen zum Wiederherstellen</translation>
    </message>
    <message>
        <source>the contracts of %1 promise %2 % together, less than the target of %3 %</source>
        <translation>die Verträge von %1 versprechen zusammen %2 %, weniger als das Ziel von %3 %</translation>
    </message>
    <message>
        <source>%1 of the %2 h a year follow from what contracts promise (elements: %3), which is no prediction</source>
        <translation>%1 der %2 h im Jahr folgen aus dem, was Verträge versprechen (Elemente: %3), und das ist keine Vorhersage</translation>
    </message>
    <message>
        <source>it is to carry %1 Mbit/s on a capacity of %2 Mbit/s, %3 %</source>
        <translation>es soll %1 Mbit/s bei einer Kapazität von %2 Mbit/s tragen, %3 %</translation>
    </message>
    <message>
        <source>the loss of %1 puts %2 Mbit/s on a capacity of %3 Mbit/s, %4 %</source>
        <translation>der Ausfall von %1 legt %2 Mbit/s auf eine Kapazität von %3 Mbit/s, %4 %</translation>
    </message>
    <message>
        <source>%1 voters with a quorum of %2 bear the loss of %3, no more than %4 voters would</source>
        <translation>%1 Stimmen mit einem Quorum von %2 verkraften den Verlust von %3, nicht mehr als %4 Stimmen</translation>
    </message>
    <message>
        <source>all %1 voters stand in %2, which is out %3 h a year</source>
        <translation>alle %1 Stimmen stehen in %2, das %3 h im Jahr ausfällt</translation>
    </message>
    <message>
        <source>all %1 are needed at once: the loss of one leaves %2 % of what the load takes</source>
        <translation>alle %1 werden zugleich gebraucht: der Verlust von einem lässt %2 % dessen, was die Last verlangt</translation>
    </message>
    <message>
        <source>Size the backup for what it must carry: a second connection of the same speed, or enough tunnels side by side.</source>
        <translation>Den Ersatzweg für das bemessen, was er tragen muss: eine zweite Verbindung gleicher Geschwindigkeit oder genug Tunnel nebeneinander.</translation>
    </message>
    <message>
        <source>Make it hold more than the longest repair, or drain it from a second place.</source>
        <translation>Mehr fassen lassen, als die längste Reparatur dauert, oder von einem zweiten Ort aus leeren.</translation>
    </message>
    <message>
        <source>Ask the carrier which cable it rides on, and draw that as its underlay.</source>
        <translation>Den Betreiber fragen, über welches Kabel es läuft, und das als Träger zeichnen.</translation>
    </message>
    <message>
        <source>Break the circle with a soft flow or an event, so that each can start without the other.</source>
        <translation>Den Kreis mit einem weichen Fluss oder einem Ereignis öffnen, damit jedes ohne das andere starten kann.</translation>
    </message>
    <message>
        <source>Write to one store only, with an outbox in the same transaction, and feed the other from it over a stream.</source>
        <translation>Nur in einen Speicher schreiben, mit einem Ausgangskorb in derselben Transaktion, und den anderen daraus über einen Strom versorgen.</translation>
    </message>
    <message>
        <source>Give the element a failure figure or a reference that the catalogue knows.</source>
        <translation>Dem Element eine Ausfallangabe geben oder einen Verweis, den der Katalog kennt.</translation>
    </message>
    <message>
        <source>Add one more, so that N − 1 of them carry the whole load.</source>
        <translation>Eines hinzufügen, damit N − 1 davon die ganze Last tragen.</translation>
    </message>
    <message>
        <source>Add a backup that keeps old versions, in another region or account than the store.</source>
        <translation>Eine Sicherung hinzufügen, die frühere Stände hält, in einer anderen Region oder einem anderen Konto als der Speicher.</translation>
    </message>
    <message>
        <source>Give the group a recovery plan: how the loss is noticed, who decides, what is started.</source>
        <translation>Der Gruppe einen Wiederherstellungsplan geben: wie der Ausfall bemerkt wird, wer entscheidet, was gestartet wird.</translation>
    </message>
    <message>
        <source>Add capacity, or move flows to another way.</source>
        <translation>Kapazität hinzufügen oder Flüsse auf einen anderen Weg legen.</translation>
    </message>
    <message>
        <source>Add capacity for the day of the failure, or say which flows give way.</source>
        <translation>Kapazität für den Tag des Ausfalls hinzufügen oder festlegen, welche Flüsse weichen.</translation>
    </message>
    <message>
        <source>Make the plan faster than the repair, and put the standby where what fails does not reach it.</source>
        <translation>Den Plan schneller machen als die Reparatur und den Ersatz dorthin stellen, wo der Ausfall ihn nicht erreicht.</translation>
    </message>
    <message>
        <source>Give the element a price of its own, or add the rate to the price list.</source>
        <translation>Dem Element einen eigenen Preis geben oder den Satz in die Preisliste aufnehmen.</translation>
    </message>
    <message>
        <source>Add a witness in another place, or take one voter away.</source>
        <translation>Einen Zeugen an einem anderen Ort hinzufügen oder eine Stimme wegnehmen.</translation>
    </message>
    <message>
        <source>Spread the voters over three places, so that no place holds a majority.</source>
        <translation>Die Stimmen auf drei Orte verteilen, damit kein Ort eine Mehrheit hat.</translation>
    </message>
    <message>
        <source>Keep a replica that runs, as pilot light at least, or lower the target.</source>
        <translation>Eine laufende Kopie halten, wenigstens als Zündflamme, oder das Ziel senken.</translation>
    </message>
    <message>
        <source>Order one of them over another cable and another landing station, and have it in writing.</source>
        <translation>Einen davon über ein anderes Kabel und eine andere Landestation bestellen und sich das schriftlich geben lassen.</translation>
    </message>
    <message>
        <source>Bring one of the connections in at a second building, with its own power and its own duct.</source>
        <translation>Eine der Verbindungen in ein zweites Gebäude führen, mit eigenem Strom und eigener Trasse.</translation>
    </message>
    <message>
        <source>Order a connection at a second Direct Connect location.</source>
        <translation>Eine Verbindung an einem zweiten Direct-Connect-Standort bestellen.</translation>
    </message>
    <message>
        <source>Add a second one that shares no place, cable or cause with it, or make what needs it soft.</source>
        <translation>Ein zweites hinzufügen, das weder Ort noch Kabel noch Ursache mit ihm teilt, oder weich machen, was es braucht.</translation>
    </message>
    <message>
        <source>Enter what was measured, or what the element is designed for, beside the contract.</source>
        <translation>Neben dem Vertrag eintragen, was gemessen wurde oder wofür das Element ausgelegt ist.</translation>
    </message>
    <message>
        <source>Do without it: keep the capacity running and switch with data-plane means, or use a control plane elsewhere.</source>
        <translation>Ohne es auskommen: die Kapazität laufen lassen und mit Mitteln der Datenebene umschalten, oder eine Steuerungsebene anderswo nutzen.</translation>
    </message>
    <message>
        <source>Double what the contracts cover, or agree on a target that they cover.</source>
        <translation>Verdoppeln, was die Verträge abdecken, oder ein Ziel vereinbaren, das sie abdecken.</translation>
    </message>
    <message>
        <source>Change what the figure&apos;s explanation names first, or agree on a target that the design can meet.</source>
        <translation>Ändern, was die Erklärung der Zahl zuerst nennt, oder ein Ziel vereinbaren, das der Entwurf erreichen kann.</translation>
    </message>
    <message>
        <source>Give the tunnel an internet access over a cable that carries nothing else of yours, or a satellite.</source>
        <translation>Dem Tunnel einen Internetzugang über ein Kabel geben, das sonst nichts von Ihnen trägt, oder einen Satelliten.</translation>
    </message>
    <message>
        <source>Quotas with room for failover</source>
        <translation>Kontingente mit Platz für das Umschalten</translation>
    </message>
    <message>
        <source>Redundant private connectivity</source>
        <translation>Redundante private Anbindung</translation>
    </message>
    <message>
        <source>Loosely coupled dependencies</source>
        <translation>Lose gekoppelte Abhängigkeiten</translation>
    </message>
    <message>
        <source>Requests that may be repeated</source>
        <translation>Anfragen, die wiederholt werden dürfen</translation>
    </message>
    <message>
        <source>Fail fast and limited queues</source>
        <translation>Schnell scheitern und begrenzte Warteschlangen</translation>
    </message>
    <message>
        <source>Back up all data, or be able to reproduce it</source>
        <translation>Alle Daten sichern oder neu erzeugen können</translation>
    </message>
    <message>
        <source>Several locations</source>
        <translation>Mehrere Standorte</translation>
    </message>
    <message>
        <source>Recovery over the data plane</source>
        <translation>Wiederherstellung über die Datenebene</translation>
    </message>
    <message>
        <source>Static stability</source>
        <translation>Statische Stabilität</translation>
    </message>
    <message>
        <source>Designs that meet their availability targets</source>
        <translation>Entwürfe, die ihre Verfügbarkeitsziele erreichen</translation>
    </message>
    <message>
        <source>Objectives for downtime and loss of data</source>
        <translation>Ziele für Ausfallzeit und Datenverlust</translation>
    </message>
    <message>
        <source>A recovery strategy that meets the objectives</source>
        <translation>Eine Wiederherstellungsstrategie, die die Ziele erreicht</translation>
    </message>
    <message>
        <source>How the network affects performance</source>
        <translation>Wie das Netz die Leistung beeinflusst</translation>
    </message>
    <message>
        <source>Dedicated connectivity or VPN of the right size</source>
        <translation>Eigene Anbindung oder VPN in der richtigen Größe</translation>
    </message>
    <message>
        <source>Cost models</source>
        <translation>Kostenmodelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shorten the step that decides, or keep a copy that is nearer in time and a plan that brings it into use.</source>
        <translation>Den entscheidenden Schritt verkürzen, oder eine zeitlich nähere Kopie halten und einen Plan, der sie in Dienst nimmt.</translation>
    </message>
    <message>
        <source>exact, by a decision diagram of %1 nodes over %2 elements</source>
        <translation>exakt, aus einem Entscheidungsdiagramm mit %1 Knoten über %2 Elemente</translation>
    </message>
    <message>
        <source>the middle of bounds that are certain over %1 elements</source>
        <translation>die Mitte sicherer Schranken über %1 Elemente</translation>
    </message>
    <message>
        <source>an estimate within a 95 % interval over %1 elements</source>
        <translation>eine Schätzung mit 95-%-Intervall über %1 Elemente</translation>
    </message>
    <message>
        <source>what switching takes could not be computed exactly and is left out</source>
        <translation>was das Umschalten kostet, war nicht exakt zu berechnen und fehlt</translation>
    </message>
    <message>
        <source>shares of active/active groups count by requests</source>
        <translation>Anteile von Aktiv/Aktiv-Gruppen zählen nach Anfragen</translation>
    </message>
    <message>
        <source>the chance that the journey&apos;s structure function holds when every element works with its own availability, independently of the others</source>
        <translation>die Wahrscheinlichkeit, dass die Strukturfunktion des Vorgangs gilt, wenn jedes Element mit seiner eigenen Verfügbarkeit arbeitet, unabhängig von den anderen</translation>
    </message>
    <message>
        <source>%1 instances, each</source>
        <translation>%1 Instanzen, jede</translation>
    </message>
    <message>
        <source>another member of %1 takes over</source>
        <translation>ein anderes Mitglied von %1 übernimmt</translation>
    </message>
    <message>
        <source>its share of %1 is sent elsewhere</source>
        <translation>sein Anteil an %1 geht anderswohin</translation>
    </message>
    <message>
        <source>%1 takes another path</source>
        <translation>%1 nimmt einen anderen Weg</translation>
    </message>
    <message>
        <source>first order in the switching times: one switch at a time</source>
        <translation>erster Ordnung in den Umschaltzeiten: ein Umschalten zu einer Zeit</translation>
    </message>
    <message>
        <source>how often it fails and how long repair takes</source>
        <translation>wie oft es ausfällt und wie lange die Reparatur dauert</translation>
    </message>
    <message>
        <source>all its instances perfect together, switching included</source>
        <translation>alle seine Instanzen zusammen vollkommen, Umschalten eingerechnet</translation>
    </message>
    <message>
        <source>of one instance; they are alike</source>
        <translation>einer Instanz; sie sind gleich</translation>
    </message>
    <message>
        <source>it never fails by itself</source>
        <translation>es fällt von selbst nie aus</translation>
    </message>
    <message>
        <source>the figure is a contract&apos;s floor, no prediction</source>
        <translation>die Zahl ist eine vertragliche Untergrenze, keine Vorhersage</translation>
    </message>
    <message>
        <source>the figure is what its maker designs for</source>
        <translation>die Zahl ist das Entwurfsziel des Herstellers</translation>
    </message>
    <message>
        <source>the figure was measured</source>
        <translation>die Zahl wurde gemessen</translation>
    </message>
    <message>
        <source>the figure is an assumption</source>
        <translation>die Zahl ist eine Annahme</translation>
    </message>
    <message>
        <source>assumed frequency: only the availability is known, and a usual repair time</source>
        <translation>angenommene Häufigkeit: bekannt ist nur die Verfügbarkeit und eine übliche Reparaturzeit</translation>
    </message>
    <message>
        <source>the length is the great circle between its ends times what links of its kind are longer</source>
        <translation>die Länge ist der Großkreis zwischen den Enden mal dem, was Verbindungen dieser Art länger sind</translation>
    </message>
    <message>
        <source>this drawing</source>
        <translation>diese Zeichnung</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>wie gezeichnet</translation>
    </message>
    <message>
        <source>Σ of what it rides on</source>
        <translation>Σ dessen, worauf sie läuft</translation>
    </message>
    <message>
        <source>length · n/c + equipment</source>
        <translation>Länge · n/c + Geräte</translation>
    </message>
    <message>
        <source>stays up</source>
        <translation>bleibt verfügbar</translation>
    </message>
    <message>
        <source>recovers by a plan</source>
        <translation>kommt durch einen Plan zurück</translation>
    </message>
    <message>
        <source>waits for repair</source>
        <translation>wartet auf Reparatur</translation>
    </message>
    <message>
        <source>never up again</source>
        <translation>nie wieder verfügbar</translation>
    </message>
    <message>
        <source>data is lost</source>
        <translation>Daten sind verloren</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>it decides</source>
        <translation>er entscheidet</translation>
    </message>
    <message>
        <source>from second %1 to %2</source>
        <translation>von Sekunde %1 bis %2</translation>
    </message>
    <message>
        <source>RPO = largest over stores of the smallest lag among surviving copies</source>
        <translation>RPO = größter Wert über alle Speicher vom kleinsten Rückstand der überlebenden Kopien</translation>
    </message>
    <message>
        <source>entry + Σ calls · (round trip + latency of the target)</source>
        <translation>Eingang + Σ Aufrufe · (Umlaufzeit + Latenz des Ziels)</translation>
    </message>
    <message>
        <source>the percentile of the convolution of all parts, not a sum of percentiles</source>
        <translation>das Perzentil der Faltung aller Teile, keine Summe von Perzentilen</translation>
    </message>
    <message>
        <source>Σ quantity · price</source>
        <translation>Σ Menge · Preis</translation>
    </message>
    <message>
        <source>quantity · price</source>
        <translation>Menge · Preis</translation>
    </message>
    <message>
        <source>incomplete: %1 lines have no known amount</source>
        <translation>unvollständig: %1 Zeilen ohne bekannten Betrag</translation>
    </message>
    <message>
        <source>list prices in USD without free tiers; a month is 730 h</source>
        <translation>Listenpreise in USD ohne Freimengen; ein Monat hat 730 h</translation>
    </message>
    <message>
        <source>%1 a second arrive in the busy hour, and %2 are served: %3 %</source>
        <translation>%1 je Sekunde kommen in der Hauptstunde an, und %2 werden bedient: %3 %</translation>
    </message>
    <message>
        <source>a call that fails is made again without end, %1 ms later</source>
        <translation>ein gescheiterter Aufruf wird ohne Ende wiederholt, jeweils %1 ms später</translation>
    </message>
    <message>
        <source>when calls fail, retries make %1 a second out of %2, more than the %3 that it serves: the overload feeds itself</source>
        <translation>scheitern Aufrufe, machen Wiederholungen aus %2 je Sekunde %1, mehr als die %3, die es bedient: die Überlast nährt sich selbst</translation>
    </message>
    <message>
        <source>the loss of %1 stops those who take from it for %2: %3 items are lost</source>
        <translation>der Verlust von %1 hält die Abnehmer für %2 auf: %3 Nachrichten gehen verloren</translation>
    </message>
    <message>
        <source>work on an item outlasts the time after which it is handed out again: each is worked on %1 times</source>
        <translation>die Arbeit an einer Nachricht dauert länger als die Zeit, nach der sie erneut ausgegeben wird: an jeder wird %1-mal gearbeitet</translation>
    </message>
    <message>
        <source>with one of %1 lost it serves %2 of the %3 a second of the busy hour; each needs %4</source>
        <translation>fällt eines von %1 aus, werden %2 der %3 je Sekunde der Hauptstunde bedient; jedes braucht %4</translation>
    </message>
    <message>
        <source>one way takes %1 ms; light in fibre needs %2 ms for the great circle</source>
        <translation>ein Weg dauert %1 ms; Licht im Glas braucht für den Großkreis %2 ms</translation>
    </message>
    <message>
        <source>Add instances, or take load away: a queue that is fed faster than it is emptied has no end.</source>
        <translation>Instanzen hinzufügen oder Last wegnehmen: eine Warteschlange, die schneller gefüllt als geleert wird, hat kein Ende.</translation>
    </message>
    <message>
        <source>Limit the attempts, and wait longer before each.</source>
        <translation>Die Versuche begrenzen und vor jedem länger warten.</translation>
    </message>
    <message>
        <source>Allow fewer attempts, on one tier only, or give it the capacity to serve them all.</source>
        <translation>Weniger Versuche erlauben, nur auf einer Stufe, oder ihm die Kapazität für alle geben.</translation>
    </message>
    <message>
        <source>Keep items longer than the longest repair, make room for them, or take them out from a second place.</source>
        <translation>Nachrichten länger als die längste Reparatur aufheben, Platz für sie schaffen oder sie auch von einem zweiten Ort abholen.</translation>
    </message>
    <message>
        <source>Make the time before an item is handed out again longer than the work on it.</source>
        <translation>Die Zeit, nach der eine Nachricht erneut ausgegeben wird, länger machen als die Arbeit an ihr.</translation>
    </message>
    <message>
        <source>Size each so that the others carry the peak: 200 % in all for two, 150 % for three.</source>
        <translation>Jedes so bemessen, dass die übrigen die Spitze tragen: 200 % insgesamt bei zweien, 150 % bei dreien.</translation>
    </message>
    <message>
        <source>Look whether the way is right: a missing link, a wrong length, or a detour that costs time on every request.</source>
        <translation>Nachsehen, ob der Weg stimmt: eine fehlende Verbindung, eine falsche Länge oder ein Umweg, der bei jeder Anfrage Zeit kostet.</translation>
    </message>
    <message>
        <source>Controlled and limited retries</source>
        <translation>Kontrollierte und begrenzte Wiederholungen</translation>
    </message>
    <message>
        <source>everything runs at full size elsewhere (a hot standby): the member of %1 in %2 runs at full size, and a plan switches to it</source>
        <translation>alles läuft anderswo in voller Größe (heiße Reserve): das Mitglied von %1 in %2 läuft in voller Größe, und ein Plan schaltet darauf um</translation>
    </message>
    <message>
        <source>the member of %1 in %2 runs at full size, and a plan switches to it</source>
        <translation>das Mitglied von %1 in %2 läuft in voller Größe, und ein Plan schaltet darauf um</translation>
    </message>
    <message>
        <source>the member of %1 in %2 runs and is smaller than what it stands in for, and a plan switches to it</source>
        <translation>das Mitglied von %1 in %2 läuft, ist kleiner als das, wofür es einspringt, und ein Plan schaltet darauf um</translation>
    </message>
    <message>
        <source>the member of %1 in %2 must be filled from a backup first</source>
        <translation>das Mitglied von %1 in %2 muss erst aus einer Sicherung gefüllt werden</translation>
    </message>
    <message>
        <source>the member of %1 in %2 must be started before it can answer</source>
        <translation>das Mitglied von %1 in %2 muss gestartet werden, bevor es antworten kann</translation>
    </message>
    <message>
        <source>%1 serves from %2 and %3 at once</source>
        <translation>%1 bedient zugleich aus %2 und %3</translation>
    </message>
    <message>
        <source>no copy of %1 is kept outside %2</source>
        <translation>außerhalb von %2 liegt keine Kopie von %1</translation>
    </message>
    <message>
        <source>%1 is replicated to %2, and no plan switches to it</source>
        <translation>%1 wird nach %2 repliziert, und kein Plan schaltet darauf um</translation>
    </message>
    <message>
        <source>%1 is a copy of %2, and no plan switches to that</source>
        <translation>%1 ist eine Kopie von %2, und kein Plan schaltet darauf um</translation>
    </message>
    <message>
        <source>%1 has nothing elsewhere but backups, in %2</source>
        <translation>%1 hat anderswo nur Sicherungen, in %2</translation>
    </message>
    <message>
        <source>%1 stands in %2 alone and would be built anew beside what is kept elsewhere</source>
        <translation>%1 steht nur in %2 und würde neben dem, was anderswo liegt, neu aufgebaut</translation>
    </message>
    <message>
        <source>%1 stands in %2 alone</source>
        <translation>%1 steht nur in %2</translation>
    </message>
    <message>
        <source>nothing that computes or keeps data serves it</source>
        <translation>nichts, das rechnet oder Daten hält, bedient ihn</translation>
    </message>
    <message>
        <source>a standby of %1 in %2</source>
        <translation>eine Reserve für %1 in %2</translation>
    </message>
    <message>
        <source>%1 as wide as the way that it stands behind</source>
        <translation>%1 so breit wie der Weg, hinter dem es steht</translation>
    </message>
    <message>
        <source>%1 is copied to an object store, back to any moment but the last 5 min</source>
        <translation>%1 wird in einen Objektspeicher kopiert, zurück zu jedem Zeitpunkt bis auf die letzten 5 min</translation>
    </message>
    <message>
        <source>%1 is copied as it changes, back to any moment but the last 5 min</source>
        <translation>%1 wird bei jeder Änderung kopiert, zurück zu jedem Zeitpunkt bis auf die letzten 5 min</translation>
    </message>
    <message>
        <source>a second link beside %1, on another way</source>
        <translation>eine zweite Verbindung neben %1, auf einem anderen Weg</translation>
    </message>
    <message>
        <source>%1 goes on without %2, only slower</source>
        <translation>%1 arbeitet ohne %2 weiter, nur langsamer</translation>
    </message>
    <message>
        <source>a leg over %1 (%2 to %3) beside %4</source>
        <translation>eine Strecke über %1 (%2 bis %3) neben %4</translation>
    </message>
    <message>
        <source>a Direct Connect location more, %1, connected as %2 is</source>
        <translation>ein weiterer Direct-Connect-Standort, %1, angebunden wie %2</translation>
    </message>
    <message>
        <source>paths are left within 0.9 s of their loss (BFD, 300 ms, 3 packets) on %1 links</source>
        <translation>Wege werden 0,9 s nach ihrem Ausfall verlassen (BFD, 300 ms, 3 Pakete), auf %1 Verbindungen</translation>
    </message>
    <message>
        <source>%1 switches over by itself, without waiting for a person</source>
        <translation>%1 schaltet von selbst um, ohne auf einen Menschen zu warten</translation>
    </message>
    <message>
        <source>%1 is checked every 10 s</source>
        <translation>%1 wird alle 10 s geprüft</translation>
    </message>
    <message>
        <source>%1 is redirected with DNS answers that live 60 s</source>
        <translation>%1 wird mit DNS-Antworten umgeleitet, die 60 s gelten</translation>
    </message>
    <message>
        <source>%1 instead of %2 of %3, of which %4 must work</source>
        <translation>%1 statt %2 von %3, von denen %4 arbeiten müssen</translation>
    </message>
    <message>
        <source>edge prices of %1, where %2 is nearest</source>
        <translation>Randpreise von %1, wo %2 am nächsten liegt</translation>
    </message>
    <message>
        <source>edge prices of %1</source>
        <translation>Randpreise von %1</translation>
    </message>
    <message>
        <source>for the larger of both directions alone</source>
        <translation>nur für die größere der beiden Richtungen</translation>
    </message>
    <message>
        <source>nothing says in which country &apos;%1&apos; is</source>
        <translation>nichts sagt, in welchem Land „%1“ liegt</translation>
    </message>
    <message>
        <source>no place of the catalogue near &apos;%1&apos; says which country that is</source>
        <translation>kein Ort des Katalogs nahe „%1“ sagt, welches Land das ist</translation>
    </message>
    <message>
        <source>its viewers are in several areas of the price list</source>
        <translation>seine Betrachter sind in mehreren Gebieten der Preisliste</translation>
    </message>
    <message>
        <source>nobody is drawn who views what it delivers</source>
        <translation>niemand ist gezeichnet, der sieht, was es ausliefert</translation>
    </message>
    <message>
        <source>by volume alone, 1 GB in an hour of a unit</source>
        <translation>allein nach der Menge, 1 GB in einer Stunde einer Einheit</translation>
    </message>
    <message>
        <source>the prices of neither end name a service that sells replicated writes</source>
        <translation>die Preise keines der beiden Enden nennen einen Dienst, der replizierte Schreibvorgänge verkauft</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; needs the control plane in %2, which the loss of %3 takes away; it waits %4 for the repair</source>
        <translation>der Schritt „%1“ braucht die Steuerebene in %2, die der Ausfall von %3 mitnimmt; er wartet %4 auf die Reparatur</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; needs the control plane in %2, which the loss of %3 takes away; no repair time is known</source>
        <translation>der Schritt „%1“ braucht die Steuerebene in %2, die der Ausfall von %3 mitnimmt; eine Reparaturzeit ist nicht bekannt</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; needs enough of its vantages, %2 among them, which the loss of %3 takes away; it waits %4 for the repair</source>
        <translation>der Schritt „%1“ braucht genug seiner Beobachter, darunter %2, die der Ausfall von %3 mitnimmt; er wartet %4 auf die Reparatur</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; needs enough of its vantages, %2 among them, which the loss of %3 takes away; no repair time is known</source>
        <translation>der Schritt „%1“ braucht genug seiner Beobachter, darunter %2, die der Ausfall von %3 mitnimmt; eine Reparaturzeit ist nicht bekannt</translation>
    </message>
    <message>
        <source>the target of %1 % allows %2 a year, and the member of %3 in %4 must be filled from a backup first</source>
        <translation>das Ziel von %1 % erlaubt %2 im Jahr, und das Mitglied von %3 in %4 muss erst aus einer Sicherung gefüllt werden</translation>
    </message>
    <message>
        <source>the strategy of the journey is backup and restore</source>
        <translation>die Strategie des Vorgangs ist Sichern und Wiederherstellen</translation>
    </message>
    <message>
        <source>one loss takes %1</source>
        <translation>ein Ausfall dauert %1</translation>
    </message>
    <message>
        <source>it is on the critical path</source>
        <translation>er liegt auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>RTO = end of the critical path</source>
        <translation>RTO = Ende des kritischen Pfads</translation>
    </message>
    <message>
        <source>up</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>up: every hard flow is served; degraded: a soft one is not</source>
        <translation>verfügbar: jeder harte Fluss wird bedient; eingeschränkt: ein weicher nicht</translation>
    </message>
    <message>
        <source>nothing is failed</source>
        <translation>nichts ist ausgefallen</translation>
    </message>
    <message>
        <source>no strategy</source>
        <translation>keine Strategie</translation>
    </message>
    <message>
        <source>backup and restore</source>
        <translation>Sicherung und Rücksicherung</translation>
    </message>
    <message>
        <source>pilot light</source>
        <translation>Pilot Light</translation>
    </message>
    <message>
        <source>warm standby</source>
        <translation>Warm Standby</translation>
    </message>
    <message>
        <source>active/active</source>
        <translation>Aktiv/Aktiv</translation>
    </message>
    <message>
        <source>that of the part that is prepared least</source>
        <translation>die des am wenigsten vorbereiteten Teils</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht bewiesen</translation>
    </message>
    <message>
        <source>nothing of the kind is drawn</source>
        <translation>nichts dergleichen ist gezeichnet</translation>
    </message>
    <message>
        <source>A − target</source>
        <translation>A − Ziel</translation>
    </message>
    <message>
        <source>target − p99</source>
        <translation>Ziel − p99</translation>
    </message>
    <message>
        <source>met or missed only where the whole interval says so</source>
        <translation>erreicht oder verfehlt nur, wo es das ganze Intervall sagt</translation>
    </message>
    <message>
        <source>the worst: %1</source>
        <translation>am schlimmsten: %1</translation>
    </message>
    <message>
        <source>%1 disruptions miss it</source>
        <translation>%1 Störungen verfehlen es</translation>
    </message>
    <message>
        <source>target − worst RTO; met where RTO and RPO both are</source>
        <translation>Ziel − schlimmste RTO; erreicht, wo es RTO und RPO beide sind</translation>
    </message>
    <message>
        <source>%1 disruptions of that type</source>
        <translation>%1 Störungen dieser Art</translation>
    </message>
    <message>
        <source>end of the critical path, every step at its shortest</source>
        <translation>Ende des kritischen Pfads, jeder Schritt so kurz wie möglich</translation>
    </message>
    <message>
        <source>end of the critical path, every step at its longest</source>
        <translation>Ende des kritischen Pfads, jeder Schritt so lang wie möglich</translation>
    </message>
    <message>
        <source>done after so long</source>
        <translation>nach dieser Zeit erledigt</translation>
    </message>
    <message>
        <source>the plan or the repair, whichever brings the journey back earlier</source>
        <translation>der Plan oder die Reparatur, je nachdem, was den Vorgang früher zurückbringt</translation>
    </message>
    <message>
        <source>first time at which the share served is 1/2</source>
        <translation>erster Zeitpunkt, zu dem der bediente Anteil 1/2 ist</translation>
    </message>
    <message>
        <source>DNS answers expire evenly over their time to live</source>
        <translation>DNS-Antworten laufen gleichmäßig über ihre Lebensdauer ab</translation>
    </message>
    <message>
        <source>a starved link has added to it</source>
        <translation>eine unterversorgte Verbindung hat sie vergrößert</translation>
    </message>
    <message>
        <source>no store is replaced by a copy</source>
        <translation>kein Speicher wird durch eine Kopie ersetzt</translation>
    </message>
    <message>
        <source>Σ lag of each stage to the nearest copy, and until it is noticed</source>
        <translation>Σ Rückstand jeder Stufe bis zur nächsten Kopie, und bis es bemerkt wird</translation>
    </message>
    <message>
        <source>the nearest copy that survives is %1</source>
        <translation>die nächste überlebende Kopie ist %1</translation>
    </message>
    <message>
        <source>that copy must be restored first</source>
        <translation>diese Kopie muss erst zurückgesichert werden</translation>
    </message>
    <message>
        <source>largest − smallest loss of the stores that are switched together</source>
        <translation>größter − kleinster Verlust der Speicher, die zusammen umgeschaltet werden</translation>
    </message>
    <message>
        <source>end of the last step, each after those it names and what it waits for</source>
        <translation>Ende des letzten Schritts, jeder nach denen, die er nennt, und nach dem, worauf er wartet</translation>
    </message>
    <message>
        <source>nothing is in the way</source>
        <translation>nichts steht im Weg</translation>
    </message>
    <message>
        <source>it never runs</source>
        <translation>er läuft nie</translation>
    </message>
    <message>
        <source>there is no use for it here</source>
        <translation>hier wird er nicht gebraucht</translation>
    </message>
    <message>
        <source>nobody has drawn %1: its loss is not looked at</source>
        <translation>niemand hat %1 gezeichnet: dessen Verlust wird nicht betrachtet</translation>
    </message>
    <message>
        <source>%1 waits for the control plane in %2, for ever</source>
        <translation>%1 wartet für immer auf die Steuerungsebene in %2</translation>
    </message>
    <message>
        <source>%1 waits for the control plane in %2</source>
        <translation>%1 wartet auf die Steuerungsebene in %2</translation>
    </message>
    <message>
        <source>%1 waits for enough vantages, %2 the last, for ever</source>
        <translation>%1 wartet für immer auf genug Beobachter, zuletzt %2</translation>
    </message>
    <message>
        <source>%1 waits for enough vantages, %2 the last</source>
        <translation>%1 wartet auf genug Beobachter, zuletzt %2</translation>
    </message>
    <message>
        <source>%1 waits for %2, for ever</source>
        <translation>%1 wartet für immer auf %2</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 wartet auf %2</translation>
    </message>
    <message>
        <source>%1: at once</source>
        <translation>%1: sofort</translation>
    </message>
    <message>
        <source>%1: after %2</source>
        <translation>%1: nach %2</translation>
    </message>
    <message>
        <source>Σ over the flows of rate · share of it, in the fuller direction</source>
        <translation>Σ über die Flüsse von Rate · Anteil daran, in der volleren Richtung</translation>
    </message>
    <message>
        <source>no loss puts more on it</source>
        <translation>kein Verlust belastet sie stärker</translation>
    </message>
    <message>
        <source>rates of the busy hour and change rates where they are drawn, else the mean of the month</source>
        <translation>Raten der Spitzenstunde und Änderungsraten, wo sie gezeichnet sind, sonst das Monatsmittel</translation>
    </message>
    <message>
        <source>load / capacity</source>
        <translation>Last / Kapazität</translation>
    </message>
    <message>
        <source>the capacity is the least of its own and of what carries it</source>
        <translation>die Kapazität ist die kleinste von der eigenen und der dessen, was sie trägt</translation>
    </message>
    <message>
        <source>Σ volume / capacity</source>
        <translation>Σ Volumen / Kapazität</translation>
    </message>
    <message>
        <source>1 GB is 2^30 bytes, in the fuller direction, with nothing else on it</source>
        <translation>1 GB sind 2^30 Byte, in der volleren Richtung, ohne sonst etwas darauf</translation>
    </message>
    <message>
        <source>links in the cut ride on the same thing: no more than this, and at least the number below</source>
        <translation>Verbindungen im Schnitt liegen auf demselben: nicht mehr als dies, und mindestens die Zahl unten</translation>
    </message>
    <message>
        <source>largest flow = least cut: Σ capacity of its links</source>
        <translation>größter Fluss = kleinster Schnitt: Σ Kapazität seiner Verbindungen</translation>
    </message>
    <message>
        <source>largest rate after the loss / what the chosen way carries, at most 1</source>
        <translation>größte Rate nach dem Verlust / was der gewählte Weg trägt, höchstens 1</translation>
    </message>
    <message>
        <source>no loss on its way leaves less</source>
        <translation>kein Verlust auf seinem Weg lässt weniger übrig</translation>
    </message>
    <message>
        <source>after the loss of %1</source>
        <translation>nach dem Verlust von %1</translation>
    </message>
    <message>
        <source>instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>100 % · N / (N − 1)</source>
        <translation>100 % · N / (N − 1)</translation>
    </message>
    <message>
        <source>so that the others carry the peak when one of them is lost</source>
        <translation>damit die anderen die Spitze tragen, wenn eines verloren geht</translation>
    </message>
    <message>
        <source>peak / (N − 1)</source>
        <translation>Spitze / (N − 1)</translation>
    </message>
    <message>
        <source>served after the loss / peak − 1</source>
        <translation>nach dem Verlust bedient / Spitze − 1</translation>
    </message>
    <message>
        <source>longest repair of what is lost, and start-up</source>
        <translation>längste Reparatur des Verlorenen, und Anlauf</translation>
    </message>
    <message>
        <source>(λ − μ) · t, until items expire or the room is full</source>
        <translation>(λ − μ) · t, bis Elemente verfallen oder der Platz voll ist</translation>
    </message>
    <message>
        <source>(1 − μ/λ) · t, until items expire; with a full room they grow older</source>
        <translation>(1 − μ/λ) · t, bis Elemente verfallen; ist der Platz voll, werden sie älter</translation>
    </message>
    <message>
        <source>backlog / (μ afterwards − λ)</source>
        <translation>Rückstau / (μ danach − λ)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>room / (λ − μ)</source>
        <translation>Platz / (λ − μ)</translation>
    </message>
    <message>
        <source>(λ − μ) · t − backlog</source>
        <translation>(λ − μ) · t − Rückstau</translation>
    </message>
    <message>
        <source>Σ rate in the busy hour · share of it · attempts per call</source>
        <translation>Σ Rate in der Spitzenstunde · Anteil daran · Versuche je Aufruf</translation>
    </message>
    <message>
        <source>%1 attempts per call</source>
        <translation>%1 Versuche je Aufruf</translation>
    </message>
    <message>
        <source>least of Σ taken out, Σ carried and the ceilings, / times handed out</source>
        <translation>kleinstes von Σ entnommen, Σ getragen und den Obergrenzen, / so oft ausgegeben</translation>
    </message>
    <message>
        <source>least of the instances&apos; rates together and the ceilings, / times handed out</source>
        <translation>kleinstes der Instanzraten zusammen und der Obergrenzen, / so oft ausgegeben</translation>
    </message>
    <message>
        <source>%1 instances</source>
        <translation>%1 Instanzen</translation>
    </message>
    <message>
        <source>arrivals / capacity</source>
        <translation>Ankünfte / Kapazität</translation>
    </message>
    <message>
        <source>v · C / (cμ − λ)</source>
        <translation>v · C / (cμ − λ)</translation>
    </message>
    <message>
        <source>v · ln(C / 0.01) / (cμ − λ), 0 where fewer than 1 % wait</source>
        <translation>v · ln(C / 0,01) / (cμ − λ), 0, wo weniger als 1 % warten</translation>
    </message>
    <message>
        <source>M/M/c, scaled by (Ca² + Cs²)/2 after Allen and Cunneen; before service</source>
        <translation>M/M/c, nach Allen und Cunneen mit (Ca² + Cs²)/2 skaliert; vor der Bedienung</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Σ rate in the busy hour · attempts, up all tiers</source>
        <translation>Σ Rate in der Spitzenstunde · Versuche, alle Schichten hinauf</translation>
    </message>
    <message>
        <source>its caller never gives up</source>
        <translation>sein Aufrufer gibt nie auf</translation>
    </message>
    <message>
        <source>most in flight / time of one</source>
        <translation>höchstens unterwegs / Zeit für eines</translation>
    </message>
    <message>
        <source>servers · size / (set-up + slowest of a batch)</source>
        <translation>Bediener · Größe / (Rüstzeit + langsamstes eines Stapels)</translation>
    </message>
    <message>
        <source>servers · size / (set-up + work of a batch)</source>
        <translation>Bediener · Größe / (Rüstzeit + Arbeit eines Stapels)</translation>
    </message>
    <message>
        <source>the largest of so many independent lognormal times</source>
        <translation>die größte von so vielen unabhängigen lognormalen Zeiten</translation>
    </message>
    <message>
        <source>price of %1</source>
        <translation>Preis von %1</translation>
    </message>
    <message>
        <source>how many there are</source>
        <translation>wie viele es gibt</translation>
    </message>
    <message>
        <source>Σ quantity · price · what is paid of it</source>
        <translation>Σ Menge · Preis · was davon bezahlt wird</translation>
    </message>
    <message>
        <source>no discount is known: all of the list price is paid</source>
        <translation>kein Nachlass ist bekannt: der ganze Listenpreis wird bezahlt</translation>
    </message>
    <message>
        <source>how often · (monthly cost meanwhile − monthly cost) · duration / 730 h</source>
        <translation>wie oft · (Monatskosten währenddessen − Monatskosten) · Dauer / 730 h</translation>
    </message>
    <message>
        <source>something in it has no known price</source>
        <translation>etwas darin hat keinen bekannten Preis</translation>
    </message>
    <message>
        <source>of a scenario month by month: each stretch counts with its own bill</source>
        <translation>bei einem Szenario zählt jeder Abschnitt mit seiner eigenen Rechnung</translation>
    </message>
    <message>
        <source>loss per hour · hours down</source>
        <translation>Verlust je Stunde · Ausfallstunden</translation>
    </message>
    <message>
        <source>the hours down are the middle of bounds, or an estimate</source>
        <translation>die Ausfallstunden sind die Mitte von Schranken oder eine Schätzung</translation>
    </message>
    <message>
        <source>Σ times from an event until it is up again</source>
        <translation>Σ Zeiten von einem Ereignis, bis er wieder verfügbar ist</translation>
    </message>
    <message>
        <source>from second %1 on</source>
        <translation>ab Sekunde %1</translation>
    </message>
    <message>
        <source>down at its end</source>
        <translation>an seinem Ende ausgefallen</translation>
    </message>
    <message>
        <source>largest loss among its events</source>
        <translation>größter Verlust unter seinen Ereignissen</translation>
    </message>
    <message>
        <source>no limit is drawn</source>
        <translation>keine Grenze ist gezeichnet</translation>
    </message>
    <message>
        <source>its ends do not reach each other</source>
        <translation>seine Enden erreichen einander nicht</translation>
    </message>
    <message>
        <source>it goes on growing</source>
        <translation>er wächst weiter</translation>
    </message>
    <message>
        <source>B + (1 − bandwidth / change rate) · t, largest of all stretches</source>
        <translation>B + (1 − Bandbreite / Änderungsrate) · t, der größte aller Abschnitte</translation>
    </message>
    <message>
        <source>on top of the lag that it has in calm times</source>
        <translation>zusätzlich zum Rückstand in ruhigen Zeiten</translation>
    </message>
    <message>
        <source>no figure that it depends on has a range</source>
        <translation>kein Wert, von dem sie abhängt, hat einen Bereich</translation>
    </message>
    <message>
        <source>its availability is not known exactly</source>
        <translation>seine Verfügbarkeit ist nicht genau bekannt</translation>
    </message>
    <message>
        <source>every figure with a range is drawn from a lognormal law with these points</source>
        <translation>jeder Wert mit einem Bereich wird aus einer Lognormalverteilung mit diesen Punkten gezogen</translation>
    </message>
    <message>
        <source>time ran out before all samples were drawn</source>
        <translation>die Zeit lief ab, bevor alle Stichproben gezogen waren</translation>
    </message>
    <message>
        <source>5 % of the samples are lower</source>
        <translation>5 % der Stichproben liegen darunter</translation>
    </message>
    <message>
        <source>5 % of the samples are higher</source>
        <translation>5 % der Stichproben liegen darüber</translation>
    </message>
    <message>
        <source>Σ samples / number of samples</source>
        <translation>Σ Stichproben / Anzahl der Stichproben</translation>
    </message>
    <message>
        <source>every call goes over a new connection</source>
        <translation>jeder Aufruf geht über eine neue Verbindung</translation>
    </message>
    <message>
        <source>Σ calls · round trips · light there and back; work takes none</source>
        <translation>Σ Aufrufe · Umläufe · Licht hin und zurück; Arbeit braucht keines</translation>
    </message>
    <message>
        <source>great circles between places with a position: 4.8967 µs/km in fibre, 3.3356 µs/km in air</source>
        <translation>Großkreise zwischen Orten mit einer Lage: 4,8967 µs/km in Glasfaser, 3,3356 µs/km in Luft</translation>
    </message>
    <message>
        <source>nothing for ends that are nowhere; of a mixture the mean</source>
        <translation>nichts für Enden, die nirgends sind; von einer Mischung das Mittel</translation>
    </message>
    <message>
        <source>as the journey&apos;s own, with these people in the entry&apos;s place</source>
        <translation>wie die des Vorgangs selbst, mit diesen Nutzern anstelle des Eintritts</translation>
    </message>
    <message>
        <source>nothing that it waits for changes</source>
        <translation>nichts, worauf er wartet, ändert sich</translation>
    </message>
    <message>
        <source>quantile of Σ P(state) · latency in it, given that the journey is up</source>
        <translation>Quantil von Σ P(Zustand) · Latenz darin, sofern der Vorgang verfügbar ist</translation>
    </message>
    <message>
        <source>at least this, at most %1 ms</source>
        <translation>mindestens dies, höchstens %1 ms</translation>
    </message>
    <message>
        <source>at least this; the states looked at do not say more</source>
        <translation>mindestens dies; die betrachteten Zustände sagen nicht mehr</translation>
    </message>
    <message>
        <source>nothing says how often all of this fails at once</source>
        <translation>nichts sagt, wie oft all dies zugleich ausfällt</translation>
    </message>
    <message>
        <source>the times are too long to compute with</source>
        <translation>die Zeiten sind zu lang, um damit zu rechnen</translation>
    </message>
    <message>
        <source>%1, AWS Well-Architected, %2</source>
        <translation>%1, AWS Well-Architected, %2</translation>
    </message>
    <message>
        <source>waits for the repair:%1</source>
        <translation>wartet auf die Reparatur von %1</translation>
    </message>
    <message>
        <source>larger of Σ late and items − passed · (time − first start)</source>
        <translation>das Größere von Σ verspätet und Elemente − durchgelassen · (Zeit − erster Start)</translation>
    </message>
    <message>
        <source>nobody who works is reached: all are late</source>
        <translation>niemand, der arbeitet, wird erreicht: alle sind verspätet</translation>
    </message>
    <message>
        <source>largest of the times and first start + items / passed</source>
        <translation>das Größte der Zeiten und erster Start + Elemente / durchgelassen</translation>
    </message>
    <message>
        <source>Σ items / items in a batch, rounded up</source>
        <translation>Σ Elemente / Elemente je Stapel, aufgerundet</translation>
    </message>
    <message>
        <source>Σ starts · set-up</source>
        <translation>Σ Starts · Startzeit</translation>
    </message>
    <message>
        <source>one that works in batches starts a server for each, others start once</source>
        <translation>wer in Stapeln arbeitet, startet für jeden einen Server, andere starten einmal</translation>
    </message>
    <message>
        <source>held down by the batches</source>
        <translation>begrenzt durch die Stapel</translation>
    </message>
    <message>
        <source>held down by the shared limit</source>
        <translation>begrenzt durch die gemeinsame Obergrenze</translation>
    </message>
    <message>
        <source>held down by what is in flight</source>
        <translation>begrenzt durch das, was in Arbeit ist</translation>
    </message>
    <message>
        <source>held down by the links</source>
        <translation>begrenzt durch die Verbindungen</translation>
    </message>
    <message>
        <source>held down by the instances</source>
        <translation>begrenzt durch die Instanzen</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>%1 of %2 items are not done within %3: held down by starting a server for each batch</source>
        <translation>%1 von %2 Elementen sind nicht binnen %3 fertig: begrenzt durch den Start eines Servers je Stapel</translation>
    </message>
    <message>
        <source>%1 of %2 items are not done within %3: held down by the shared limit</source>
        <translation>%1 von %2 Elementen sind nicht binnen %3 fertig: begrenzt durch die gemeinsame Obergrenze</translation>
    </message>
    <message>
        <source>%1 of %2 items are not done within %3: held down by what may be in flight</source>
        <translation>%1 von %2 Elementen sind nicht binnen %3 fertig: begrenzt durch das, was in Arbeit sein darf</translation>
    </message>
    <message>
        <source>%1 of %2 items are not done within %3: held down by the links</source>
        <translation>%1 von %2 Elementen sind nicht binnen %3 fertig: begrenzt durch die Verbindungen</translation>
    </message>
    <message>
        <source>%1 of %2 items are not done within %3: held down by the instances that work</source>
        <translation>%1 von %2 Elementen sind nicht binnen %3 fertig: begrenzt durch die Instanzen, die arbeiten</translation>
    </message>
    <message>
        <source>Let servers live on and take items from a queue, widen what they share, or give it more time.</source>
        <translation>Server weiterleben und Elemente aus einer Warteschlange nehmen lassen, Gemeinsames erweitern oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>load − capacity</source>
        <translation>Last − Kapazität</translation>
    </message>
    <message>
        <source>Σ over its stretches of (monthly cost meanwhile − monthly cost) · duration / 730 h</source>
        <translation>Σ über seine Abschnitte von (monatliche Kosten währenddessen − monatliche Kosten) · Dauer / 730 h</translation>
    </message>
    <message>
        <source>volume a month · 8 / 730 h · share of it</source>
        <translation>Volumen im Monat · 8 / 730 h · Anteil davon</translation>
    </message>
    <message>
        <source>what comes back is more than what goes there</source>
        <translation>was zurückkommt, ist mehr als das, was hingeht</translation>
    </message>
    <message>
        <source>change rate · share of it</source>
        <translation>Änderungsrate · Anteil davon</translation>
    </message>
    <message>
        <source>rate in the busy hour · attempts per call · size · share of it</source>
        <translation>Rate in der Hauptstunde · Versuche je Aufruf · Größe · Anteil davon</translation>
    </message>
    <message>
        <source>least capacity on the widest of the chosen ways</source>
        <translation>kleinste Kapazität auf dem breitesten der gewählten Wege</translation>
    </message>
    <message>
        <source>with nothing failed</source>
        <translation>ohne dass etwas ausgefallen ist</translation>
    </message>
    <message>
        <source>Σ rates, each with its ceilings</source>
        <translation>Σ Raten, jede mit ihren Obergrenzen</translation>
    </message>
    <message>
        <source>least over those left of rate · Σ weights left / its weight</source>
        <translation>Kleinstes über die übrigen von Rate · Σ übrige Gewichte / eigenes Gewicht</translation>
    </message>
    <message>
        <source>counts only while it is the slowest of those at the same time</source>
        <translation>zählt nur, solange es das Langsamste von denen zur gleichen Zeit ist</translation>
    </message>
    <message>
        <source>the parts of this one are too many to be shown</source>
        <translation>die Teile von diesem sind zu viele, um gezeigt zu werden</translation>
    </message>
    <message>
        <source>times a request · each time</source>
        <translation>Male je Anfrage · jedes Mal</translation>
    </message>
    <message>
        <source>mean of the slowest of those at the same time</source>
        <translation>Mittel des Langsamsten von denen zur gleichen Zeit</translation>
    </message>
    <message>
        <source>Σ parts, each over all its calls</source>
        <translation>Σ Teile, jeder über alle seine Aufrufe</translation>
    </message>
    <message>
        <source>percentile of the mixture of all who make it, by their weights</source>
        <translation>Perzentil der Mischung aller, die ihn ausführen, nach ihren Gewichten</translation>
    </message>
    <message>
        <source>some of those who make it have no latency and do not count</source>
        <translation>einige von denen, die ihn ausführen, haben keine Latenz und zählen nicht</translation>
    </message>
    <message>
        <source>(monthly cost meanwhile − monthly cost) · duration / 730 h</source>
        <translation>(monatliche Kosten währenddessen − monatliche Kosten) · Dauer / 730 h</translation>
    </message>
    <message>
        <source>a promise with a refund: it predicts nothing, and no other figure follows from it</source>
        <translation>ein Versprechen mit Erstattung: es sagt nichts voraus, und keine andere Zahl folgt daraus</translation>
    </message>
    <message>
        <source>nothing but the promise is known of it, so what is expected is the floor</source>
        <translation>nichts als das Versprechen ist davon bekannt, also ist die Untergrenze das Erwartete</translation>
    </message>
    <message>
        <source>how often and how long it fails is only assumed, or is the promise itself</source>
        <translation>wie oft und wie lange es ausfällt, ist nur angenommen oder das Versprechen selbst</translation>
    </message>
    <message>
        <source>outages of a month come at that rate, each of exponential length</source>
        <translation>Ausfälle eines Monats kommen mit dieser Rate, jeder von exponentieller Länge</translation>
    </message>
    <message>
        <source>steps of most agreements, the higher one where they differ: hence at most</source>
        <translation>Stufen der meisten Vereinbarungen, die höhere, wo sie sich unterscheiden: daher höchstens</translation>
    </message>
    <message>
        <source>kept apart from the availability that is expected</source>
        <translation>getrennt gehalten von der Verfügbarkeit, die zu erwarten ist</translation>
    </message>
    <message>
        <source>interval: Student&apos;s t on the ratio over the stretches; wider where little was seen</source>
        <translation>Intervall: Student-t auf dem Verhältnis über die Abschnitte; weiter, wo wenig zu sehen war</translation>
    </message>
    <message>
        <source>1 − hours lost / hours lived through</source>
        <translation>1 − verlorene Stunden / durchlebte Stunden</translation>
    </message>
    <message>
        <source>requests that are lost in part count in part</source>
        <translation>Anfragen, die teilweise verloren gehen, zählen teilweise</translation>
    </message>
    <message>
        <source>estimate ± t · standard error of the ratio over the stretches</source>
        <translation>Schätzung ± t · Standardfehler des Verhältnisses über die Abschnitte</translation>
    </message>
    <message>
        <source>below 50 outages at least what their number allows (Garwood 1936), and what may have been missed</source>
        <translation>unter 50 Ausfällen mindestens, was ihre Anzahl zulässt (Garwood 1936), und was übersehen worden sein kann</translation>
    </message>
    <message>
        <source>hours lost / years lived through</source>
        <translation>verlorene Stunden / durchlebte Jahre</translation>
    </message>
    <message>
        <source>outages counted / years lived through</source>
        <translation>gezählte Ausfälle / durchlebte Jahre</translation>
    </message>
    <message>
        <source>stretches in which nothing goes through</source>
        <translation>Abschnitte, in denen nichts durchkommt</translation>
    </message>
    <message>
        <source>Σ lengths / outages that ended</source>
        <translation>Σ Längen / Ausfälle, die endeten</translation>
    </message>
    <message>
        <source>years without any / years lived through</source>
        <translation>Jahre ohne jede / durchlebte Jahre</translation>
    </message>
    <message>
        <source>years down longer / years lived through</source>
        <translation>Jahre, die länger ausgefallen sind / durchlebte Jahre</translation>
    </message>
    <message>
        <source>hours of the outages that it opened / years lived through</source>
        <translation>Stunden der Ausfälle, die es eröffnet hat / durchlebte Jahre</translation>
    </message>
    <message>
        <source>what was under way when counting began, or a better member that took over again</source>
        <translation>was im Gange war, als das Zählen begann, oder ein besseres Mitglied, das wieder übernahm</translation>
    </message>
    <message>
        <source>Σ / number counted</source>
        <translation>Σ / Anzahl</translation>
    </message>
    <message>
        <source>largest of those counted</source>
        <translation>größter der gezählten</translation>
    </message>
    <message>
        <source>smallest that this share of all does not exceed</source>
        <translation>kleinster, den dieser Anteil von allen nicht überschreitet</translation>
    </message>
    <message>
        <source>counted in bins of 32 to each doubling: right to 1.1 %</source>
        <translation>gezählt in 32 Klassen je Verdopplung: genau auf 1,1 %</translation>
    </message>
    <message>
        <source>from the loss until it is up again by plan or by repair: the simulated RTO</source>
        <translation>vom Verlust, bis er nach Plan oder durch Reparatur wieder läuft: die simulierte RTO</translation>
    </message>
    <message>
        <source>of losses in which some of it was lost: the simulated RPO</source>
        <translation>von Verlusten, bei denen etwas verloren ging: die simulierte RPO</translation>
    </message>
    <message>
        <source>its own monthly cost · Σ (credit − credit of the step before) · chance of a month below</source>
        <translation>seine eigenen monatlichen Kosten · Σ (Gutschrift − Gutschrift der Stufe davor) · Wahrscheinlichkeit eines Monats darunter</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>element %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>accepted: %1</source>
        <translation>zulässig: %1</translation>
    </message>
    <message>
        <source>cannot open the file: %1</source>
        <translation>die Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>there is no node number %1 in the network</source>
        <translation>im Netz gibt es keinen Knoten Nummer %1</translation>
    </message>
    <message>
        <source>%1 is not a probability</source>
        <translation>%1 ist keine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>a directed network can only be asked from a source to a target</source>
        <translation>ein gerichtetes Netz lässt sich nur von einer Quelle zu einem Ziel befragen</translation>
    </message>
    <message>
        <source>no terminal is given</source>
        <translation>es ist kein Endpunkt angegeben</translation>
    </message>
    <message>
        <source>there is no edge number %1 in the network</source>
        <translation>im Netz gibt es keine Kante Nummer %1</translation>
    </message>
    <message>
        <source>this is not well-formed XML: %1</source>
        <translation>das ist kein wohlgeformtes XML: %1</translation>
    </message>
    <message>
        <source>this is not GraphML: its first element is &lt;%1&gt;</source>
        <translation>das ist kein GraphML: das erste Element ist &lt;%1&gt;</translation>
    </message>
    <message>
        <source>the file holds no graph</source>
        <translation>die Datei enthält keinen Graphen</translation>
    </message>
    <message>
        <source>the file holds %1 graphs; one can be read</source>
        <translation>die Datei enthält %1 Graphen; einer kann gelesen werden</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is declared twice</source>
        <translation>der Schlüssel „%1“ ist zweimal vereinbart</translation>
    </message>
    <message>
        <source>&lt;%1&gt; has no attribute &quot;%2&quot;</source>
        <translation>&lt;%1&gt; hat kein Attribut „%2“</translation>
    </message>
    <message>
        <source>the node &quot;%1&quot; stands twice</source>
        <translation>der Knoten „%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>there is no node &quot;%1&quot;</source>
        <translation>es gibt keinen Knoten „%1“</translation>
    </message>
    <message>
        <source>hyperedges cannot be read</source>
        <translation>Hyperkanten können nicht gelesen werden</translation>
    </message>
    <message>
        <source>a graph inside a node or an edge cannot be read</source>
        <translation>ein Graph in einem Knoten oder einer Kante kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>ports cannot be read</source>
        <translation>Anschlüsse (ports) können nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not an availability</source>
        <translation>%1 ist keine Verfügbarkeit</translation>
    </message>
    <message>
        <source>there is no shared risk &quot;%1&quot;</source>
        <translation>es gibt kein gemeinsames Risiko „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not declare a shared risk</source>
        <translation>„%1“ vereinbart kein gemeinsames Risiko</translation>
    </message>
    <message>
        <source>the shared risk &quot;%1&quot; is declared twice</source>
        <translation>das gemeinsame Risiko „%1“ ist zweimal vereinbart</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a direction</source>
        <translation>„%1“ ist keine Richtung</translation>
    </message>
    <message>
        <source>there is no key &quot;%1&quot;; the value is not used</source>
        <translation>es gibt keinen Schlüssel „%1“; der Wert bleibt unbenutzt</translation>
    </message>
    <message>
        <source>the value for &quot;%1&quot; is given twice</source>
        <translation>der Wert für „%1“ ist zweimal angegeben</translation>
    </message>
    <message>
        <source>there is no element &quot;%1&quot;</source>
        <translation>es gibt kein Element „%1“</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is in use already</source>
        <translation>die Kennung „%1“ ist schon vergeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is still referred to</source>
        <translation>auf „%1“ wird noch verwiesen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an element of another type</source>
        <translation>„%1“ ist ein Element anderer Art</translation>
    </message>
    <message>
        <source>the position of &quot;%1&quot; is not a number</source>
        <translation>die Lage von „%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>the file is %1 MB large; the limit is %2 MB</source>
        <translation>die Datei ist %1 MB groß; die Grenze ist %2 MB</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>this is not a text file: byte %1 is not part of UTF-8 text</source>
        <translation>das ist keine Textdatei: Byte %1 gehört nicht zu UTF-8-Text</translation>
    </message>
    <message>
        <source>this is not valid JSON: unexpected %1</source>
        <translation>das ist kein gültiges JSON: unerwartet ist %1</translation>
    </message>
    <message>
        <source>the file ends too early; its end is missing</source>
        <translation>die Datei endet zu früh; ihr Ende fehlt</translation>
    </message>
    <message>
        <source>values are nested deeper than %1 levels</source>
        <translation>Werte sind tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; stands twice in the same object</source>
        <translation>das Feld „%1“ steht zweimal im selben Objekt</translation>
    </message>
    <message>
        <source>the number %1 is beyond what can be calculated with</source>
        <translation>mit der Zahl %1 lässt sich nicht mehr rechnen</translation>
    </message>
    <message>
        <source>this is not an Isthmus design</source>
        <translation>das ist kein Isthmus-Entwurf</translation>
    </message>
    <message>
        <source>the file has format version %1, from a newer Isthmus; this one reads up to version %2</source>
        <translation>die Datei hat Formatversion %1 von einem neueren Isthmus; dieses liest bis Version %2</translation>
    </message>
    <message>
        <source>this is %1 where %2 belongs</source>
        <translation>hier steht %1, wohin %2 gehört</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; is missing</source>
        <translation>das Feld „%1“ fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a word that this field knows</source>
        <translation>„%1“ ist kein Wort, das dieses Feld kennt</translation>
    </message>
    <message>
        <source>%1 is not a whole number in range</source>
        <translation>%1 ist keine ganze Zahl im zulässigen Bereich</translation>
    </message>
    <message>
        <source>the file holds more than %1 values</source>
        <translation>die Datei enthält mehr als %1 Werte</translation>
    </message>
    <message>
        <source>%1 further problems are not listed</source>
        <translation>%1 weitere Probleme sind nicht aufgeführt</translation>
    </message>
    <message>
        <source>the file has format version %1, and nothing converts that version</source>
        <translation>die Datei hat die Formatversion %1, und nichts wandelt diese Version um</translation>
    </message>
    <message>
        <source>cannot write the file: %1</source>
        <translation>die Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>converting the file from format version %1 failed: %2</source>
        <translation>das Umwandeln von Formatversion %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>a text holds %1, which JSON does not allow there</source>
        <translation>ein Text enthält %1, was JSON dort nicht erlaubt</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; is unknown and has no effect; did you mean &quot;%2&quot;?</source>
        <translation>das Feld „%1“ ist unbekannt und wirkungslos; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>this is not one element of a design</source>
        <translation>das ist nicht ein einzelnes Element eines Entwurfs</translation>
    </message>
    <message>
        <source>cannot read the catalogue file %1</source>
        <translation>die Katalogdatei %1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text: its byte number %1 (from 0) does not belong there</source>
        <translation>die Datei ist kein UTF-8-Text: Byte Nummer %1 (ab 0) gehört nicht dorthin</translation>
    </message>
    <message>
        <source>the column %1 is missing</source>
        <translation>die Spalte %1 fehlt</translation>
    </message>
    <message>
        <source>the column %1 appears twice</source>
        <translation>die Spalte %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>a quoted field is never closed</source>
        <translation>ein Feld in Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>a quotation mark inside a field that is not quoted as a whole; the row is left out</source>
        <translation>ein Anführungszeichen in einem Feld, das nicht ganz in Anführungszeichen steht; die Zeile bleibt weg</translation>
    </message>
    <message>
        <source>the row has %1 fields, the header has %2; it is left out</source>
        <translation>die Zeile hat %1 Felder, die Kopfzeile %2; sie bleibt weg</translation>
    </message>
    <message>
        <source>the column %1 is empty</source>
        <translation>die Spalte %1 ist leer</translation>
    </message>
    <message>
        <source>the column %1 has %2, which is not such a number</source>
        <translation>die Spalte %1 enthält %2, keine solche Zahl</translation>
    </message>
    <message>
        <source>the column %1 has %2, which is out of range</source>
        <translation>die Spalte %1 enthält %2 außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the file is too large: %1 bytes</source>
        <translation>die Datei ist zu groß: %1 Bytes</translation>
    </message>
    <message>
        <source>the column %1 has %2, which is not known there</source>
        <translation>die Spalte %1 enthält %2, das dort unbekannt ist</translation>
    </message>
    <message>
        <source>%1 is given twice, first on line %2</source>
        <translation>%1 ist zweimal angegeben, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>the column %1 names %2, which %3 does not have</source>
        <translation>die Spalte %1 nennt %2, das %3 nicht hat</translation>
    </message>
    <message>
        <source>the tiers of %1 overlap or leave a gap</source>
        <translation>die Stufen von %1 überschneiden sich oder lassen eine Lücke</translation>
    </message>
    <message>
        <source>segment %1 is %2 km long, less than the %3 km between its ends</source>
        <translation>Segment %1 ist %2 km lang, weniger als die %3 km zwischen seinen Enden</translation>
    </message>
    <message>
        <source>the round trip %1 is faster than light</source>
        <translation>die Umlaufzeit %1 ist schneller als das Licht</translation>
    </message>
    <message>
        <source>the kind %1 refers to %2, an availability, and has no repair time</source>
        <translation>die Art %1 verweist auf %2, eine Verfügbarkeit, und hat keine Reparaturzeit</translation>
    </message>
    <message>
        <source>the columns %1 and %2 are in the wrong order</source>
        <translation>die Spalten %1 und %2 stehen in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>the row has no failure figure, or figures of several forms</source>
        <translation>die Zeile hat keine Ausfallangabe oder Angaben mehrerer Formen</translation>
    </message>
    <message>
        <source>cannot read the folder of your own catalogue files</source>
        <translation>der Ordner Ihrer eigenen Katalogdateien lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 is not the name of a catalogue file; it is not read</source>
        <translation>%1 ist kein Name einer Katalogdatei; sie wird nicht gelesen</translation>
    </message>
    <message>
        <source>the fault rate is per length, and the length is not known</source>
        <translation>die Störungsrate gilt je Länge, und die Länge ist unbekannt</translation>
    </message>
    <message>
        <source>the catalogue has no failure figure named %1</source>
        <translation>der Katalog hat keine Ausfallangabe namens %1</translation>
    </message>
    <message>
        <source>the failure figures contradict each other or are out of range</source>
        <translation>die Ausfallangaben widersprechen sich oder liegen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an id</source>
        <translation>„%1“ kann keine Kennung sein</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; is taken already, by a %2</source>
        <translation>die Kennung „%1“ ist schon vergeben, an %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a %2, which cannot stand here</source>
        <translation>„%1“ ist %2, was hier nicht stehen kann</translation>
    </message>
    <message>
        <source>%1 is %2, which is out of range</source>
        <translation>%1 ist %2, außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>places lie inside each other in a circle: %1</source>
        <translation>Orte liegen im Kreis ineinander: %1</translation>
    </message>
    <message>
        <source>links ride on each other in a circle: %1</source>
        <translation>Verbindungen laufen im Kreis übereinander: %1</translation>
    </message>
    <message>
        <source>groups hold each other in a circle: %1</source>
        <translation>Gruppen enthalten sich im Kreis: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a member of the group &quot;%2&quot; already</source>
        <translation>„%1“ gehört schon zur Gruppe „%2“</translation>
    </message>
    <message>
        <source>groups follow each other&apos;s rank in a circle: %1</source>
        <translation>Gruppen folgen einander im Rang im Kreis: %1</translation>
    </message>
    <message>
        <source>a latency of %1 ms is faster than light: the ends are %2 km apart, which takes %3 ms</source>
        <translation>eine Laufzeit von %1 ms ist schneller als das Licht: die Enden liegen %2 km auseinander, das dauert %3 ms</translation>
    </message>
    <message>
        <source>a length of %1 km is too short: the ends are %2 km apart</source>
        <translation>eine Länge von %1 km ist zu kurz: die Enden liegen %2 km auseinander</translation>
    </message>
    <message>
        <source>%1 is more than three times what the distance of %2 km asks for (%3)</source>
        <translation>%1 ist mehr als das Dreifache dessen, was die Entfernung von %2 km verlangt (%3)</translation>
    </message>
    <message>
        <source>the failure data %1</source>
        <translation>die Ausfallangaben: %1</translation>
    </message>
    <message>
        <source>the plan has no step &quot;%1&quot;</source>
        <translation>der Plan hat keinen Schritt „%1“</translation>
    </message>
    <message>
        <source>steps of the plan wait for each other in a circle: %1</source>
        <translation>Schritte des Plans warten im Kreis aufeinander: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the id of a step, or is one already</source>
        <translation>„%1“ kann keine Kennung eines Schritts sein oder ist schon eine</translation>
    </message>
    <message>
        <source>there are %1 weights for %2 members</source>
        <translation>für %2 Mitglieder gibt es %1 Gewichte</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in the same list</source>
        <translation>„%1“ steht zweimal in derselben Liste</translation>
    </message>
    <message>
        <source>the event comes before the one above it</source>
        <translation>das Ereignis liegt vor dem darüber</translation>
    </message>
    <message>
        <source>%1 is given without %2</source>
        <translation>%1 ist ohne %2 angegeben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a type of disruption</source>
        <translation>„%1“ ist keine Art von Störung</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; is empty</source>
        <translation>das Feld „%1“ ist leer</translation>
    </message>
    <message>
        <source>this %1</source>
        <translation>dies: %1</translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 liegt unter %2</translation>
    </message>
    <message>
        <source>an alternative without links</source>
        <translation>eine Alternative ohne Verbindungen</translation>
    </message>
    <message>
        <source>a position is given for &quot;%1&quot;, which does not exist</source>
        <translation>für „%1“ ist eine Lage angegeben, doch das gibt es nicht</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;</source>
        <translation>es gibt keine Art „%1“</translation>
    </message>
    <message>
        <source>the kind &quot;%1&quot; is for another type of element</source>
        <translation>die Art „%1“ gehört zu anderen Elementen</translation>
    </message>
    <message>
        <source>the catalogue has no failure data &quot;%1&quot;</source>
        <translation>der Katalog hat keine Ausfallangaben „%1“</translation>
    </message>
    <message>
        <source>the catalogue has no price &quot;%1&quot;</source>
        <translation>der Katalog hat keinen Preis „%1“</translation>
    </message>
    <message>
        <source>the catalogue has no %1 &quot;%2&quot;</source>
        <translation>der Katalog hat kein %1 „%2“</translation>
    </message>
    <message>
        <source>nothing called &quot;%1&quot; can fail in this design</source>
        <translation>nichts namens „%1“ kann in diesem Entwurf ausfallen</translation>
    </message>
    <message>
        <source>there is no scenario &quot;%1&quot;</source>
        <translation>es gibt kein Szenario „%1“</translation>
    </message>
    <message>
        <source>there is no journey &quot;%1&quot;</source>
        <translation>es gibt keinen Vorgang „%1“</translation>
    </message>
    <message>
        <source>the analysis was cancelled</source>
        <translation>die Auswertung wurde abgebrochen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; accepted: %2</source>
        <translation>„%1“ ist nicht zu verstehen; möglich ist: %2</translation>
    </message>
    <message>
        <source>%1 years cannot be simulated; from 1 to %2 can</source>
        <translation>%1 Jahre lassen sich nicht simulieren; möglich sind 1 bis %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in two sets of repair crews, or a set has no crew or nothing to repair</source>
        <translation>„%1“ gehört zu zwei Gruppen von Reparaturtrupps, oder eine Gruppe hat keinen Trupp oder nichts zu reparieren</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind that can be swept</source>
        <translation>„%1“ ist keine Art, die sich durchspielen lässt</translation>
    </message>
    <message>
        <source>sets of %1 cannot be swept; sets of 1 to %2 can</source>
        <translation>Mengen von %1 lassen sich nicht durchspielen; möglich sind 1 bis %2</translation>
    </message>
    <message>
        <source>sets of %1 are swept over chosen targets only; name them</source>
        <translation>Mengen von %1 werden nur über ausgewählte Ziele durchgespielt; nennen Sie diese</translation>
    </message>
    <message>
        <source>there is no part %1 of %2</source>
        <translation>es gibt keinen Teil %1 von %2</translation>
    </message>
    <message>
        <source>the shape of the times of &quot;%1&quot; is out of range</source>
        <translation>die Streuung der Zeiten von „%1“ liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no component, or its rates as a queue are out of range</source>
        <translation>„%1“ ist keine Komponente, oder ihre Raten als Warteschlange liegen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>a journey is too large to be simulated</source>
        <translation>ein Vorgang ist zu groß, um simuliert zu werden</translation>
    </message>
    <message>
        <source>rare failures cannot be sampled apart here: times are not exponential, crews are shared, or failures are not rare</source>
        <translation>seltene Ausfälle lassen sich hier nicht eigens ziehen: Zeiten sind nicht exponentiell, Reparaturtrupps werden geteilt, oder Ausfälle sind nicht selten</translation>
    </message>
    <message>
        <source>a report is an HTML or a PDF file; &quot;%1&quot; says neither</source>
        <translation>ein Bericht ist eine HTML- oder PDF-Datei; „%1“ nennt keine von beiden</translation>
    </message>
    <message>
        <source>this is not an Open-PSA model: its first element is &lt;%1&gt;</source>
        <translation>das ist kein Open-PSA-Modell: Sein erstes Element ist &lt;%1&gt;</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not known here</source>
        <translation>&lt;%1&gt; ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined twice</source>
        <translation>„%1“ ist zweimal definiert</translation>
    </message>
    <message>
        <source>there is no %1 &quot;%2&quot;</source>
        <translation>es gibt kein Element „%2“ (%1)</translation>
    </message>
    <message>
        <source>the basic event &quot;%1&quot; has no probability</source>
        <translation>das Basisereignis „%1“ hat keine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; is %2, which is no probability</source>
        <translation>der Wert von „%1“ ist %2; das ist keine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand here</source>
        <translation>„%1“ kann hier nicht stehen</translation>
    </message>
    <message>
        <source>elements are nested deeper than %1 levels</source>
        <translation>Elemente sind tiefer als %1 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>the parameter &quot;%1&quot; is defined by itself</source>
        <translation>der Parameter „%1“ ist durch sich selbst definiert</translation>
    </message>
    <message>
        <source>&lt;%1&gt; cannot have %2 parts</source>
        <translation>&lt;%1&gt; kann keine %2 Teile haben</translation>
    </message>
    <message>
        <source>common causes of the model &quot;%1&quot; cannot be read</source>
        <translation>gemeinsame Ursachen nach dem Modell „%1“ können nicht gelesen werden</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is passed over and has no effect on the figures</source>
        <translation>&lt;%1&gt; wird übergangen und wirkt nicht auf die Zahlen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a %2</source>
        <translation>„%1“ ist von anderer Art (%2)</translation>
    </message>
    <message>
        <source>the model has no gates</source>
        <translation>das Modell hat keine Gatter</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses an input that does not exist</source>
        <translation>„%1“ benutzt einen Eingang, den es nicht gibt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot have %2 inputs</source>
        <translation>„%1“ kann keine %2 Eingänge haben</translation>
    </message>
    <message>
        <source>a circle of gates: %1</source>
        <translation>ein Kreis von Gattern: %1</translation>
    </message>
    <message>
        <source>the chance of &quot;%1&quot; is %2</source>
        <translation>die Wahrscheinlichkeit von „%1“ ist %2</translation>
    </message>
    <message>
        <source>the figures of the common-cause group &quot;%1&quot; are not from 0 to 1</source>
        <translation>die Zahlen der Gruppe mit gemeinsamer Ursache „%1“ liegen nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>memory or time is used up before the answer is exact</source>
        <translation>Speicher oder Zeit sind aufgebraucht, bevor die Antwort exakt ist</translation>
    </message>
    <message>
        <source>the calculation was cancelled</source>
        <translation>die Berechnung wurde abgebrochen</translation>
    </message>
    <message>
        <source>the tree is not monotone: an event that happens can prevent the top; minimal cut sets do not describe it</source>
        <translation>der Baum ist nicht monoton: Ein Ereignis, das eintritt, kann das oberste verhindern; minimale Schnittmengen beschreiben ihn nicht</translation>
    </message>
    <message>
        <source>the journey is too large to be explained within the memory and time allowed</source>
        <translation>der Vorgang ist zu groß, um mit dem Speicher und in der Zeit, die erlaubt sind, erklärt zu werden</translation>
    </message>
    <message>
        <source>there are too many sets to be found within the memory and time allowed</source>
        <translation>es sind zu viele Mengen, um mit dem Speicher und in der Zeit, die erlaubt sind, gefunden zu werden</translation>
    </message>
    <message>
        <source>%1 lies outside its own range</source>
        <translation>%1 liegt außerhalb seines eigenen Bereichs</translation>
    </message>
    <message>
        <source>no failure figure that the journey depends on has a range</source>
        <translation>keine Ausfallangabe, von der der Vorgang abhängt, hat einen Bereich</translation>
    </message>
    <message>
        <source>the journey is too large for its uncertainty to be found within the memory and time allowed</source>
        <translation>der Vorgang ist zu groß, um mit dem Speicher und in der Zeit, die erlaubt sind, seine Unsicherheit zu bestimmen</translation>
    </message>
    <message>
        <source>what switching takes from the journey is not known exactly, so its uncertainty is not either</source>
        <translation>was das Umschalten den Vorgang kostet, ist nicht genau bekannt, und seine Unsicherheit daher auch nicht</translation>
    </message>
    <message>
        <source>no journey has an availability target</source>
        <translation>kein Vorgang hat ein Verfügbarkeitsziel</translation>
    </message>
    <message>
        <source>there is no remedy &quot;%1&quot; for this design</source>
        <translation>für diesen Entwurf gibt es keine Maßnahme „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing to change once the others are there</source>
        <translation>„%1“ hat nichts mehr zu ändern, wenn die anderen da sind</translation>
    </message>
    <message>
        <source>this is no price list</source>
        <translation>das ist keine Preisliste</translation>
    </message>
    <message>
        <source>the price list cannot be read on from %1: %2</source>
        <translation>die Preisliste lässt sich ab %1 nicht weiterlesen: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no price and no quantity</source>
        <translation>„%1“ ist weder Preis noch Menge</translation>
    </message>
    <message>
        <source>there is no product &quot;%1&quot;</source>
        <translation>es gibt kein Produkt „%1“</translation>
    </message>
    <message>
        <source>the price of &quot;%1&quot; is per &quot;%2&quot;</source>
        <translation>der Preis von „%1“ gilt je „%2“</translation>
    </message>
    <message>
        <source>the tiers of &quot;%1&quot; have gaps</source>
        <translation>die Staffeln von „%1“ haben Lücken</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says another price than &quot;%2&quot;</source>
        <translation>„%1“ nennt einen anderen Preis als „%2“</translation>
    </message>
    <message>
        <source>the row has %1 fields and there are %2 columns</source>
        <translation>die Zeile hat %1 Felder, und es gibt %2 Spalten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no figure</source>
        <translation>„%1“ benennt keine Zahl</translation>
    </message>
    <message>
        <source>this analysis has no figure &quot;%1&quot;</source>
        <translation>diese Berechnung hat keine Zahl „%1“</translation>
    </message>
    <message>
        <source>the catalogue&apos;s step library has no &quot;%1&quot;</source>
        <translation>die Schrittbibliothek des Katalogs hat kein „%1“</translation>
    </message>
    <message>
        <source>this is not a file of claims</source>
        <translation>das ist keine Datei mit Behauptungen</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; is not known here</source>
        <translation>das Feld „%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>there is no design &quot;%1&quot; beside the file</source>
        <translation>neben der Datei liegt kein Entwurf „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; says nothing</source>
        <translation>das Feld „%1“ sagt nichts</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the id of a claim</source>
        <translation>„%1“ kann keine Kennung einer Behauptung sein</translation>
    </message>
    <message>
        <source>what is expected is not said in one of the ways that can be compared</source>
        <translation>was erwartet wird, ist auf keine der Weisen gesagt, die sich vergleichen lassen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand beside &quot;%2&quot;</source>
        <translation>„%1“ kann nicht neben „%2“ stehen</translation>
    </message>
    <message>
        <source>the design &quot;%1&quot; belongs to &quot;%2&quot; already</source>
        <translation>der Entwurf „%1“ gehört schon zu „%2“</translation>
    </message>
    <message>
        <source>the figure is in %1, what is expected in %2</source>
        <translation>die Kennzahl ist in %1, das Erwartete in %2 angegeben</translation>
    </message>
    <message>
        <source>the figure &quot;%1&quot; has no number: %2</source>
        <translation>die Kennzahl „%1“ hat keine Zahl: %2</translation>
    </message>
    <message>
        <source>the figure &quot;%1&quot; is 0, by which nothing can be divided</source>
        <translation>die Kennzahl „%1“ ist 0; dadurch lässt sich nicht teilen</translation>
    </message>
    <message>
        <source>the change to &quot;%1&quot; changes nothing</source>
        <translation>die Änderung an „%1“ ändert nichts</translation>
    </message>
    <message>
        <source>the change to &quot;%1&quot; sets the field &quot;%2&quot;, which is not known there</source>
        <translation>die Änderung an „%1“ setzt das Feld „%2“, das dort nicht bekannt ist</translation>
    </message>
    <message>
        <source>the design &quot;%1&quot; cannot be used</source>
        <translation>der Entwurf „%1“ ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>a view says how &quot;%1&quot; looks, which does not exist</source>
        <translation>eine Ansicht sagt, wie „%1“ aussieht, das es nicht gibt</translation>
    </message>
    <message>
        <source>the view has no layer &quot;%1&quot;</source>
        <translation>die Ansicht hat keine Ebene „%1“</translation>
    </message>
    <message>
        <source>this is not an edit of a design</source>
        <translation>das ist keine Änderung eines Entwurfs</translation>
    </message>
    <message>
        <source>this is not a journal of edits</source>
        <translation>das ist keine Aufzeichnung von Änderungen</translation>
    </message>
    <message>
        <source>the journal has format version %1; this program reads up to version %2</source>
        <translation>die Aufzeichnung hat Formatversion %1; dieses Programm liest bis Version %2</translation>
    </message>
    <message>
        <source>the journal of edits cannot be written: %1</source>
        <translation>die Aufzeichnung der Änderungen kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no field that can be asked for</source>
        <translation>nach „%1“ kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>behind &quot;%1&quot; something has to be said</source>
        <translation>hinter „%1“ fehlt etwas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number for &quot;%2&quot;</source>
        <translation>„%1“ ist keine Zahl für „%2“</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>the bracket &quot;%1&quot; has no counterpart</source>
        <translation>die Klammer „%1“ hat kein Gegenstück</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text and cannot be compared with &quot;%2&quot;</source>
        <translation>„%1“ ist ein Text und lässt sich nicht mit „%2“ vergleichen</translation>
    </message>
    <message>
        <source>beside &quot;%1&quot; something is missing</source>
        <translation>neben „%1“ fehlt etwas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that &quot;%2&quot; knows</source>
        <translation>„%1“ ist nichts, was „%2“ kennt</translation>
    </message>
    <message>
        <source>the query is longer than %1 letters</source>
        <translation>die Anfrage ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>brackets are nested deeper than %1 levels</source>
        <translation>Klammern sind tiefer als %1 Stufen geschachtelt</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>under %1 %</source>
        <translation>unter %1 %</translation>
    </message>
    <message>
        <source>over %1 %</source>
        <translation>über %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>Fail together</source>
        <translation>Fallen zusammen aus</translation>
    </message>
    <message>
        <source>Elements that take the journey down when all of them have failed, and none of them could be left out. Double-click a row to try it.</source>
        <translation>Elemente, die den Vorgang ausfallen lassen, wenn sie alle ausgefallen sind, und von denen keines fehlen dürfte. Ein Doppelklick auf eine Zeile probiert es aus.</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>Hours a year in which all of these are failed at once, whatever else is.</source>
        <translation>Stunden im Jahr, in denen sie alle zugleich ausgefallen sind, was auch sonst ist.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>These hours as a share of the hours a year in which the journey is structurally down. Shares overlap, as several sets can be failed at once.</source>
        <translation>Diese Stunden als Anteil der Stunden im Jahr, in denen der Vorgang strukturell ausgefallen ist. Die Anteile überlappen sich, denn mehrere Mengen können zugleich ausgefallen sein.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>How many elements have to fail. Order 1 is a single point of failure.</source>
        <translation>Wie viele Elemente ausfallen müssen. Ordnung 1 ist eine einzelne Schwachstelle.</translation>
    </message>
    <message>
        <source>Any of %1 choices of instances, taken together.</source>
        <translation>Jede von %1 Auswahlen der Instanzen, zusammengenommen.</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Of several instances, one: they are alike.</source>
        <translation>Bei mehreren Instanzen eine: sie sind gleich.</translation>
    </message>
    <message>
        <source>Saves a year</source>
        <translation>Spart im Jahr</translation>
    </message>
    <message>
        <source>Hours a year less of downtime if this never failed, all instances of it, switching included. What is worth improving first.</source>
        <translation>Um so viele Stunden im Jahr kürzer wären die Ausfälle, wenn dieses Element nie ausfiele, alle Instanzen davon, das Umschalten eingerechnet. Was zu verbessern sich zuerst lohnt.</translation>
    </message>
    <message>
        <source>Birnbaum</source>
        <translation>Birnbaum</translation>
    </message>
    <message>
        <source>By how much the journey is more available while this works than while it is failed. How much the journey hangs on it, however rarely it fails.</source>
        <translation>Um wie viel verfügbarer der Vorgang ist, solange dieses Element arbeitet, als solange es ausgefallen ist. Wie sehr der Vorgang daran hängt, so selten es auch ausfällt.</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Fussell–Vesely</source>
        <translation>Fussell–Vesely</translation>
    </message>
    <message>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <source>Risk achievement worth: how many times as unavailable the journey is while this is failed. What has to be defended.</source>
        <translation>Risk achievement worth: wievielmal so unverfügbar der Vorgang ist, solange dieses Element ausgefallen ist. Was geschützt werden muss.</translation>
    </message>
    <message>
        <source>RRW</source>
        <translation>RRW</translation>
    </message>
    <message>
        <source>Risk reduction worth: how many times less unavailable the journey would be if this never failed.</source>
        <translation>Risk reduction worth: wievielmal weniger unverfügbar der Vorgang wäre, wenn dieses Element nie ausfiele.</translation>
    </message>
    <message>
        <source>unavailable %1 a year</source>
        <translation>%1 im Jahr nicht verfügbar</translation>
    </message>
    <message>
        <source>one of %1 instances</source>
        <translation>eine von %1 Instanzen</translation>
    </message>
    <message>
        <source>%1 of order %2</source>
        <translation>%1 der Ordnung %2</translation>
    </message>
    <message>
        <source>%1 in all: %2</source>
        <translation>%1 insgesamt: %2</translation>
    </message>
    <message>
        <source>more than can be counted: %1</source>
        <translation>mehr, als gezählt werden können: %1</translation>
    </message>
    <message>
        <source>The share of the structural downtime in which this is failed and its repair alone would bring the journey back.</source>
        <translation>Der Anteil der strukturellen Ausfallzeit, in dem dieses Element ausgefallen ist und allein seine Reparatur den Vorgang zurückbrächte.</translation>
    </message>
    <message>
        <source>The share of the structural downtime in which a minimal cut set with this has failed: it contributes, though perhaps not alone.</source>
        <translation>Der Anteil der strukturellen Ausfallzeit, in dem eine minimale Ausfallmenge mit diesem Element ausgefallen ist: es trägt bei, wenn auch vielleicht nicht allein.</translation>
    </message>
    <message>
        <source>Those listed make up %1 of %2 structural downtime a year.</source>
        <translation>Die aufgeführten machen %1 von %2 struktureller Ausfallzeit im Jahr aus.</translation>
    </message>
    <message>
        <source>Those listed make up at least %1 of %2 structural downtime a year.</source>
        <translation>Die aufgeführten machen mindestens %1 von %2 struktureller Ausfallzeit im Jahr aus.</translation>
    </message>
    <message>
        <source>Work together</source>
        <translation>Arbeiten zusammen</translation>
    </message>
    <message>
        <source>Elements that keep the journey up while all of them work, whatever else has failed, and none of which could be left out.</source>
        <translation>Elemente, die den Vorgang am Laufen halten, solange alle arbeiten, was auch sonst ausgefallen ist, und von denen keines fehlen dürfte.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>How much of the time all of these work at once.</source>
        <translation>Wie viel der Zeit alle diese zugleich arbeiten.</translation>
    </message>
    <message>
        <source>How many elements have to work.</source>
        <translation>Wie viele Elemente arbeiten müssen.</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Pairs of the most critical elements.</source>
        <translation>Paare der kritischsten Elemente.</translation>
    </message>
    <message>
        <source>Joint importance</source>
        <translation>Gemeinsame Wichtigkeit</translation>
    </message>
    <message>
        <source>By how much the Birnbaum importance of one is larger while the other works than while it is failed.</source>
        <translation>Um wie viel die Birnbaum-Wichtigkeit des einen größer ist, solange das andere arbeitet, als wenn es ausgefallen ist.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>two of %1</source>
        <comment>instances of one element</comment>
        <translation>zwei von %1</translation>
    </message>
    <message>
        <source>One of those listed works %1 of the time.</source>
        <translation>Einer der aufgeführten arbeitet %1 der Zeit.</translation>
    </message>
    <message>
        <source>each is worth more while the other works</source>
        <translation>jedes ist mehr wert, solange das andere arbeitet</translation>
    </message>
    <message>
        <source>they stand in for each other</source>
        <translation>sie vertreten einander</translation>
    </message>
    <message>
        <source>neither changes what the other is worth</source>
        <translation>keines ändert, was das andere wert ist</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>any path</source>
        <translation>beliebiger Pfad</translation>
    </message>
    <message>
        <source>No link is called “%1”.</source>
        <translation>Keine Verbindung heißt „%1“.</translation>
    </message>
    <message>
        <source>Rides on</source>
        <translation>Läuft über</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>links joined by + ride together, a comma separates alternatives</source>
        <translation>mit + verbundene Verbindungen tragen gemeinsam, ein Komma trennt Alternativen</translation>
    </message>
    <message>
        <source>How the copy is kept</source>
        <translation>Wie die Kopie gehalten wird</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lag, typical</source>
        <translation>Rückstand, üblich</translation>
    </message>
    <message>
        <source>Lag, worst</source>
        <translation>Rückstand, höchstens</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>One copy takes</source>
        <translation>Eine Kopie dauert</translation>
    </message>
    <message>
        <source>Source writes</source>
        <translation>Quelle schreibt</translation>
    </message>
    <message>
        <source>Survives data corruption</source>
        <translation>Übersteht Datenverfälschung</translation>
    </message>
    <message>
        <source>%1 (group)</source>
        <translation>%1 (Gruppe)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>Laufzeit einfach</translation>
    </message>
    <message>
        <source>from length</source>
        <translation>aus der Länge</translation>
    </message>
    <message>
        <source>from distance</source>
        <translation>aus der Entfernung</translation>
    </message>
    <message>
        <source>from what it rides on</source>
        <translation>aus dem, worüber sie läuft</translation>
    </message>
    <message>
        <source>Equipment adds</source>
        <translation>Technik zusätzlich</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Umschaltung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Needed: its source fails with it</source>
        <translation>Nötig: die Quelle fällt mit aus</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Calls per request</source>
        <translation>Aufrufe je Anfrage</translation>
    </message>
    <message>
        <source>In parallel with set</source>
        <translation>Parallel mit Satz</translation>
    </message>
    <message>
        <source>There, a month</source>
        <translation>Hin, im Monat</translation>
    </message>
    <message>
        <source>Back, a month</source>
        <translation>Zurück, im Monat</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>mittlere Sicherheit</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Never fails</source>
        <translation>Fällt nie aus</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Time to failure</source>
        <translation>Zeit bis Ausfall</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Catalogue row</source>
        <translation>Katalogzeile</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>the kind&apos;s default</source>
        <translation>Vorgabe der Art</translation>
    </message>
    <message>
        <source>never fails: nobody gave a figure</source>
        <translation>fällt nie aus: niemand nannte einen Wert</translation>
    </message>
    <message>
        <source>own figure</source>
        <translation>eigener Wert</translation>
    </message>
    <message>
        <source>catalogue row</source>
        <translation>Katalogzeile</translation>
    </message>
    <message>
        <source>default of the kind</source>
        <translation>Vorgabe der Art</translation>
    </message>
    <message>
        <source>assumed frequency</source>
        <translation>angenommene Häufigkeit</translation>
    </message>
    <message>
        <source>never fails</source>
        <translation>fällt nie aus</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>Latenz p99</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Targets by what is lost</source>
        <translation>Ziele je Ausfall</translation>
    </message>
    <message>
        <source>%1: RTO</source>
        <translation>%1: RTO</translation>
    </message>
    <message>
        <source>%1: RPO</source>
        <translation>%1: RPO</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>in rank order</source>
        <translation>nach Rang</translation>
    </message>
    <message>
        <source>of which needed</source>
        <translation>davon nötig</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Zeugen</translation>
    </message>
    <message>
        <source>Switch works</source>
        <translation>Umschalten klappt</translation>
    </message>
    <message>
        <source>Sources use the nearest member</source>
        <translation>Quellen nutzen das nächste Mitglied</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Redirection</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>DNS drains over</source>
        <translation>DNS läuft aus in</translation>
    </message>
    <message>
        <source>Failback interrupts</source>
        <translation>Rückschalten unterbricht</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>Was er wert ist</translation>
    </message>
    <message>
        <source>An hour down costs</source>
        <translation>Eine Ausfallstunde kostet</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Without flows</source>
        <translation>Ohne Flüsse</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Fällt aus</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Kehrt zurück</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message>
        <source>two numbers in degrees, e.g. 21.3, -157.9</source>
        <translation>zwei Zahlen in Grad, z. B. 21.3, -157.9</translation>
    </message>
    <message>
        <source>Expected two numbers in degrees, e.g. 21.3, -157.9.</source>
        <translation>Erwartet werden zwei Zahlen in Grad, z. B. 21.3, -157.9.</translation>
    </message>
    <message>
        <source>Answers, p99</source>
        <translation>Antwort, p99</translation>
    </message>
    <message>
        <source>Answers, p50</source>
        <translation>Antwort, p50</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Forwards between outside ends</source>
        <translation>Leitet zwischen äußeren Enden weiter</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Takes down</source>
        <translation>Reißt mit</translation>
    </message>
    <message>
        <source>Give an availability or a time to failure first.</source>
        <translation>Zuerst eine Verfügbarkeit oder eine Zeit bis zum Ausfall angeben.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Two figures with … between them, the lower one first.</source>
        <translation>Zwei Angaben mit … dazwischen, die kleinere zuerst.</translation>
    </message>
    <message>
        <source>The ends must lie below 100 %.</source>
        <translation>Beide Enden müssen unter 100 % liegen.</translation>
    </message>
    <message>
        <source>The ends must lie above 0.</source>
        <translation>Beide Enden müssen über 0 liegen.</translation>
    </message>
    <message>
        <source>The figure itself must lie in its range.</source>
        <translation>Die Angabe selbst muss in ihrem Bereich liegen.</translation>
    </message>
    <message>
        <source>%1, range</source>
        <translation>%1, Bereich</translation>
    </message>
    <message>
        <source>where the figure lies with a chance of 90 %: its 5 % and 95 % points, e.g. 500 h … 2000 h</source>
        <translation>worin die Angabe mit 90 % Wahrscheinlichkeit liegt: ihre Punkte bei 5 % und 95 %, z. B. 500 h … 2000 h</translation>
    </message>
    <message>
        <source>This lies outside the range of the figure; change the range first.</source>
        <translation>Das liegt außerhalb des Bereichs der Angabe; zuerst den Bereich ändern.</translation>
    </message>
    <message>
        <source>No component is called “%1”.</source>
        <translation>Keine Komponente heißt „%1“.</translation>
    </message>
    <message>
        <source>Round trips of a call</source>
        <translation>Umläufe je Aufruf</translation>
    </message>
    <message>
        <source>and to connect</source>
        <translation>und zum Verbinden</translation>
    </message>
    <message>
        <source>When a call fails</source>
        <translation>Wenn ein Aufruf scheitert</translation>
    </message>
    <message>
        <source>One fails</source>
        <translation>Einer scheitert</translation>
    </message>
    <message>
        <source>Attempts in all</source>
        <translation>Versuche insgesamt</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>Given up after</source>
        <translation>Aufgegeben nach</translation>
    </message>
    <message>
        <source>Wait before the next</source>
        <translation>Pause vor dem nächsten</translation>
    </message>
    <message>
        <source>Busy hour, per second</source>
        <translation>Hauptstunde, je Sekunde</translation>
    </message>
    <message>
        <source>Size of one, kB</source>
        <translation>Größe einer Nachricht, kB</translation>
    </message>
    <message>
        <source>How fast it works</source>
        <translation>Wie schnell es arbeitet</translation>
    </message>
    <message>
        <source>One instance, per second</source>
        <translation>Eine Instanz, je Sekunde</translation>
    </message>
    <message>
        <source>All together at most, per second</source>
        <translation>Alle zusammen höchstens, je Sekunde</translation>
    </message>
    <message>
        <source>Arrivals vary</source>
        <translation>Streuung der Ankünfte</translation>
    </message>
    <message>
        <source>Work varies</source>
        <translation>Streuung der Arbeit</translation>
    </message>
    <message>
        <source>In flight at most</source>
        <translation>Höchstens in Arbeit</translation>
    </message>
    <message>
        <source>One item takes</source>
        <translation>Eine Nachricht braucht</translation>
    </message>
    <message>
        <source>Handed out again after</source>
        <translation>Erneut ausgegeben nach</translation>
    </message>
    <message>
        <source>In batches of</source>
        <translation>In Stapeln von</translation>
    </message>
    <message>
        <source>A server starts in</source>
        <translation>Ein Server startet in</translation>
    </message>
    <message>
        <source>Servers at most</source>
        <translation>Server höchstens</translation>
    </message>
    <message>
        <source>What it holds back</source>
        <translation>Was es zurückhält</translation>
    </message>
    <message>
        <source>Lost after</source>
        <translation>Verloren nach</translation>
    </message>
    <message>
        <source>Items that fit</source>
        <translation>Nachrichten, die hineinpassen</translation>
    </message>
    <message>
        <source>Volume that fits</source>
        <translation>Volumen, das hineinpasst</translation>
    </message>
    <message>
        <source>Also made from</source>
        <translation>Auch ausgeführt von</translation>
    </message>
    <message>
        <source>components, each with a weight behind a colon: Honolulu: 3, Hilo: 1</source>
        <translation>Komponenten, je mit Gewicht hinter einem Doppelpunkt: Honolulu: 3, Hilo: 1</translation>
    </message>
    <message>
        <source>Million writes a month</source>
        <translation>Millionen Schreibvorgänge im Monat</translation>
    </message>
    <message>
        <source>Replicates in a promised time (for a fee)</source>
        <translation>Repliziert in zugesagter Zeit (gegen Gebühr)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>follows from the own figures</source>
        <translation>folgt aus den eigenen Angaben</translation>
    </message>
    <message>
        <source>from the catalogue row</source>
        <translation>aus der Katalogzeile</translation>
    </message>
    <message>
        <source>as for every loss</source>
        <translation>wie bei jedem Ausfall</translation>
    </message>
    <message>
        <source>from the catalogue</source>
        <translation>aus dem Katalog</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Burst, items at once</source>
        <translation>Stoß, Elemente auf einmal</translation>
    </message>
    <message>
        <source>All done within</source>
        <translation>Alles fertig binnen</translation>
    </message>
</context>
<context>
    <name>Gantt</name>
    <message>
        <source>Repairs</source>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>Clients served</source>
        <translation>Bediente Nutzer</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>control plane</source>
        <translation>Steuerebene</translation>
    </message>
    <message>
        <source>half of them after %1</source>
        <translation>die Hälfte nach %1</translation>
    </message>
</context>
<context>
    <name>Improve</name>
    <message>
        <source>Recovery</source>
        <translation>Wiederanlauf</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Towards the targets of RTO and RPO: fewer hours beyond them</source>
        <translation>Hin zu den Zielen für RTO und RPO: weniger Stunden darüber</translation>
    </message>
    <message>
        <source>Towards enough capacity: less bandwidth short after the worst loss</source>
        <translation>Hin zu genug Kapazität: weniger fehlende Bandbreite nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>Towards the target of availability: fewer hours down</source>
        <translation>Hin zum Ziel der Verfügbarkeit: weniger Ausfallstunden</translation>
    </message>
    <message>
        <source>Hours beyond targets</source>
        <translation>Stunden über den Zielen</translation>
    </message>
    <message>
        <source>Mbit/s short</source>
        <translation>Mbit/s fehlen</translation>
    </message>
    <message>
        <source>Less beyond targets</source>
        <translation>Weniger über den Zielen</translation>
    </message>
    <message>
        <source>Less short</source>
        <translation>Weniger fehlt</translation>
    </message>
    <message>
        <source>Saves a year</source>
        <translation>Spart im Jahr</translation>
    </message>
    <message>
        <source>%1, %2 a year down, %3 a month</source>
        <translation>%1, %2 Ausfall im Jahr, %3 im Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) missed by %1 in all</source>
        <translation>
            <numerusform>%n Ziel verfehlt, insgesamt um %1</numerusform>
            <numerusform>%n Ziele verfehlt, insgesamt um %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 short after the worst loss</source>
        <translation>%1 fehlen nach dem schlimmsten Verlust</translation>
    </message>
    <message numerus="yes">
        <source>and %n element(s) without a price</source>
        <translation>
            <numerusform>und %n Element ohne Preis</numerusform>
            <numerusform>und %n Elemente ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>(not exact)</source>
        <translation>(nicht exakt)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Its segment</source>
        <translation>Sein Segment</translation>
    </message>
    <message>
        <source>All its segments</source>
        <translation>Alle seine Segmente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an element, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>Verfügbarkeitszone</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Data hall</source>
        <translation>Rechnerraum</translation>
    </message>
    <message>
        <source>Direct Connect location</source>
        <translation>Direct-Connect-Standort</translation>
    </message>
    <message>
        <source>Cable landing station</source>
        <translation>Kabellandestation</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austauschknoten</translation>
    </message>
    <message>
        <source>Metro area</source>
        <translation>Ballungsraum</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>Insel</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Lastverteiler</translation>
    </message>
    <message>
        <source>Transit gateway</source>
        <translation>Transit-Gateway</translation>
    </message>
    <message>
        <source>Direct Connect gateway</source>
        <translation>Direct-Connect-Gateway</translation>
    </message>
    <message>
        <source>Direct Connect device</source>
        <translation>Direct-Connect-Gerät</translation>
    </message>
    <message>
        <source>Landing equipment</source>
        <translation>Landetechnik</translation>
    </message>
    <message>
        <source>Exchange fabric</source>
        <translation>Austauschnetz</translation>
    </message>
    <message>
        <source>VPN endpoint</source>
        <translation>VPN-Endpunkt</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>API gateway</source>
        <translation>API-Gateway</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Arbeitsablauf</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>Steuerebene</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Fremddienst</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>Objektspeicher</translation>
    </message>
    <message>
        <source>File store</source>
        <translation>Dateispeicher</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Suchindex</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>Ereignisbus</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Direct Connect connection</source>
        <translation>Direct-Connect-Verbindung</translation>
    </message>
    <message>
        <source>Subsea cable segment</source>
        <translation>Seekabelsegment</translation>
    </message>
    <message>
        <source>Terrestrial fibre</source>
        <translation>Glasfaser an Land</translation>
    </message>
    <message>
        <source>Metro fibre</source>
        <translation>Stadtglasfaser</translation>
    </message>
    <message>
        <source>Cross-connect</source>
        <translation>Querverbindung</translation>
    </message>
    <message>
        <source>VPN tunnel</source>
        <translation>VPN-Tunnel</translation>
    </message>
    <message>
        <source>Leased circuit</source>
        <translation>Mietleitung</translation>
    </message>
    <message>
        <source>Peering</source>
        <translation>Peering</translation>
    </message>
    <message>
        <source>Internet path</source>
        <translation>Internetpfad</translation>
    </message>
    <message>
        <source>Radio link</source>
        <translation>Funkstrecke</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Lokales Netz</translation>
    </message>
    <message>
        <source>Network load balancer</source>
        <translation>Netzwerk-Lastverteiler</translation>
    </message>
    <message>
        <source>Gateway endpoint</source>
        <translation>Gateway-Endpunkt</translation>
    </message>
    <message>
        <source>Content delivery network</source>
        <translation>Content-Delivery-Netz</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Beschleuniger</translation>
    </message>
</context>
<context>
    <name>Latency</name>
    <message>
        <source>%1 of all requests take %2 to %3</source>
        <translation>%1 aller Anfragen dauern %2 bis %3</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>round trips</source>
        <translation>Umläufe</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source> · %1 × %2</source>
        <translation> · %1 × %2</translation>
    </message>
    <message>
        <source>counts only while it is the slowest of those at the same time</source>
        <translation>zählt nur, solange es das Langsamste der gleichzeitigen ist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>99 %: %1</source>
        <translation>99 %: %1</translation>
    </message>
    <message>
        <source>99.9 %: %1</source>
        <translation>99,9 %: %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>light %1</source>
        <translation>Licht %1</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>on average %1 · 90 % within %2 · 99 % within %3 · 99.9 % within %4</source>
        <translation>im Mittel %1 · 90 % in %2 · 99 % in %3 · 99,9 % in %4</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>over all failure states 99.9 % within %1, %2 classes of states looked at</source>
        <translation>über alle Ausfallzustände 99,9 % in %1, %2 Klassen von Zuständen betrachtet</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Calculation limits</source>
        <translation>Rechengrenzen</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Availability is calculated exactly within these limits. Beyond them it is given between certain bounds or as an estimate, and marked as such.</source>
        <translation>Innerhalb dieser Grenzen wird die Verfügbarkeit exakt berechnet. Darüber hinaus wird sie zwischen sicheren Schranken oder als Schätzung angegeben und so gekennzeichnet.</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Speicher</translation>
    </message>
    <message>
        <source>&amp;Time for each journey</source>
        <translation>&amp;Zeit je Vorgang</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>without limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>in its fuller direction</source>
        <translation>in der volleren Richtung</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlimmstens</translation>
    </message>
    <message>
        <source>Full then</source>
        <translation>Dann voll</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>what finds no room then</source>
        <translation>was dann keinen Platz findet</translation>
    </message>
    <message>
        <source>After the loss of</source>
        <translation>Nach Verlust von</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Chosen way</source>
        <translation>Gewählter Weg</translation>
    </message>
    <message>
        <source>what the widest of the chosen ways carries</source>
        <translation>was der breiteste der gewählten Wege trägt</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>Alle Wege</translation>
    </message>
    <message>
        <source>what all living ways carry together, at most</source>
        <translation>was alle lebenden Wege zusammen höchstens tragen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>at most, after the worst loss on the way</source>
        <translation>höchstens, nach dem schlimmsten Verlust auf dem Weg</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>held down by %1</source>
        <translation>begrenzt durch %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Needed in all</source>
        <translation>Nötig insgesamt</translation>
    </message>
    <message>
        <source>of the peak, so that the others carry it when one is lost</source>
        <translation>der Spitze, damit die übrigen sie tragen, wenn eines ausfällt</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Needed each</source>
        <translation>Nötig je</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>With one lost</source>
        <translation>Mit einem weniger</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Queue or server</source>
        <translation>Warteschlange oder Server</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Kommt an</translation>
    </message>
    <message>
        <source>in the busy hour, with retries</source>
        <translation>in der Hauptstunde, mit Wiederholungen</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>on average, before service</source>
        <translation>im Mittel, vor der Bedienung</translation>
    </message>
    <message>
        <source>99 % wait</source>
        <translation>99 % warten</translation>
    </message>
    <message>
        <source>Worst backlog</source>
        <translation>Größter Rückstau</translation>
    </message>
    <message>
        <source>Drains in</source>
        <translation>Abgebaut in</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>out for %1; the oldest item is then %2 old</source>
        <translation>%1 ausgefallen; die älteste Nachricht ist dann %2 alt</translation>
    </message>
    <message>
        <source>full after %1</source>
        <translation>voll nach %1</translation>
    </message>
    <message>
        <source>when calls fail, retries can make it %1</source>
        <translation>scheitern Aufrufe, können Wiederholungen %1 daraus machen</translation>
    </message>
    <message>
        <source>never drained</source>
        <translation>nie abgebaut</translation>
    </message>
    <message>
        <source>after the loss of %1</source>
        <translation>nach dem Verlust von %1</translation>
    </message>
    <message>
        <source>now [%]</source>
        <translation>jetzt [%]</translation>
    </message>
    <message>
        <source>after the worst loss [%]</source>
        <translation>nach dem schlimmsten Verlust [%]</translation>
    </message>
    <message>
        <source>kept [%]</source>
        <translation>erhalten [%]</translation>
    </message>
    <message>
        <source>left [Mbit/s]</source>
        <translation>bleibt [Mbit/s]</translation>
    </message>
    <message>
        <source>served [% of the peak]</source>
        <translation>bedient [% der Spitze]</translation>
    </message>
    <message>
        <source>outage [h]</source>
        <translation>Ausfall [h]</translation>
    </message>
    <message>
        <source>drain [h]</source>
        <translation>Abbau [h]</translation>
    </message>
    <message>
        <source>the backlog</source>
        <translation>der Rückstand</translation>
    </message>
    <message>
        <source>done in [h]</source>
        <translation>fertig in [h]</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>shared limit</source>
        <translation>gemeinsame Obergrenze</translation>
    </message>
    <message>
        <source>what is in flight</source>
        <translation>was in Arbeit ist</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>Stoß</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Done in</source>
        <translation>Fertig in</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>server time that goes into it</source>
        <translation>Serverzeit, die dafür aufgeht</translation>
    </message>
    <message>
        <source>Held down by</source>
        <translation>Begrenzt durch</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>Failed in this what-if</source>
        <translation>In diesem Was-wäre-wenn ausgefallen</translation>
    </message>
    <message>
        <source>Down because of what is failed</source>
        <translation>Steht wegen der Ausfälle still</translation>
    </message>
    <message>
        <source>Carries rerouted traffic</source>
        <translation>Trägt umgeleiteten Verkehr</translation>
    </message>
    <message>
        <source>Single point of failure for %1</source>
        <translation>Einzelne Schwachstelle für %1</translation>
    </message>
    <message>
        <source>%1 a year saved if it never failed</source>
        <translation>%1 im Jahr gespart, fiele es nie aus</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>   and %n more line(s)</source>
        <translation>
            <numerusform>   und %n weitere Zeile</numerusform>
            <numerusform>   und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Available %1, %2</source>
        <translation>Verfügbar zu %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Depends on %n element(s)</source>
        <translation>
            <numerusform>Hängt von %n Element ab</numerusform>
            <numerusform>Hängt von %n Elementen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Rests on: %1</source>
        <translation>Beruht auf: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 fails with any of: %2</source>
        <translation>%1 fällt aus mit jedem von: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveIntoPlace</name>
    <message>
        <source>out of all places</source>
        <translation>aus allen Orten heraus</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s) to %1</source>
        <translation>
            <numerusform>%n Element nach %1 verschieben</numerusform>
            <numerusform>%n Elemente nach %1 verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Data hall</source>
        <translation>Rechnerraum</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Landing station</source>
        <translation>Landestation</translation>
    </message>
    <message>
        <source>Direct Connect location</source>
        <translation>Direct-Connect-Standort</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austauschknoten</translation>
    </message>
    <message>
        <source>Metro area</source>
        <translation>Ballungsraum</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>Insel</translation>
    </message>
    <message>
        <source>Shared risk</source>
        <translation>Gemeinsames Risiko</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>Steuerebene</translation>
    </message>
    <message>
        <source>Data corruption</source>
        <translation>Datenverfälschung</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Internet egress</source>
        <translation>Ausgang ins Internet</translation>
    </message>
    <message>
        <source>Between regions</source>
        <translation>Zwischen Regionen</translation>
    </message>
    <message>
        <source>Between zones</source>
        <translation>Zwischen Zonen</translation>
    </message>
    <message>
        <source>Direct Connect out</source>
        <translation>Direct-Connect-Ausgang</translation>
    </message>
    <message>
        <source>Transit gateway processing</source>
        <translation>Transit-Gateway-Durchsatz</translation>
    </message>
    <message>
        <source>NAT processing</source>
        <translation>NAT-Durchsatz</translation>
    </message>
    <message>
        <source>Private endpoint processing</source>
        <translation>Durchsatz privater Endpunkt</translation>
    </message>
    <message>
        <source>VPN egress</source>
        <translation>VPN-Ausgang</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Fremddienst</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Einzelne Schwachstelle</translation>
    </message>
    <message>
        <source>Unknown price</source>
        <translation>Unbekannter Preis</translation>
    </message>
    <message>
        <source>Dependencies in a circle</source>
        <translation>Abhängigkeiten im Kreis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asynchron</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>Ranked: one after the other</source>
        <translation>Rangfolge: einer nach dem anderen</translation>
    </message>
    <message>
        <source>Active/active: all at once</source>
        <translation>Aktiv/aktiv: alle zugleich</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Scale out</source>
        <translation>Ausbauen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Befördern</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Umleiten</translation>
    </message>
    <message>
        <source>Other step</source>
        <translation>Anderer Schritt</translation>
    </message>
    <message>
        <source>contract floor (SLA)</source>
        <translation>Vertragszusage (SLA)</translation>
    </message>
    <message>
        <source>designed for</source>
        <translation>ausgelegt für</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>certain bounds</source>
        <translation>sichere Schranken</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>down</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>network of %1</source>
        <translation>Netz von %1</translation>
    </message>
    <message>
        <source>Target missed</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>Ranked group without a plan</source>
        <translation>Ranggruppe ohne Plan</translation>
    </message>
    <message>
        <source>Failure figures unclear</source>
        <translation>Ausfallangaben unklar</translation>
    </message>
    <message>
        <source>One instance</source>
        <translation>Eine Instanz</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>instance-hours</source>
        <translation>Instanzstunden</translation>
    </message>
    <message>
        <source>port-hours</source>
        <translation>Portstunden</translation>
    </message>
    <message>
        <source>connection-hours</source>
        <translation>Verbindungsstunden</translation>
    </message>
    <message>
        <source>attachment-hours</source>
        <translation>Anbindungsstunden</translation>
    </message>
    <message>
        <source>node-hours</source>
        <translation>Knotenstunden</translation>
    </message>
    <message>
        <source>endpoint-hours</source>
        <translation>Endpunktstunden</translation>
    </message>
    <message>
        <source>cluster-hours</source>
        <translation>Clusterstunden</translation>
    </message>
    <message>
        <source>shard-hours</source>
        <translation>Shardstunden</translation>
    </message>
    <message>
        <source>vCPU-hours</source>
        <translation>vCPU-Stunden</translation>
    </message>
    <message>
        <source>address-hours</source>
        <translation>Adressstunden</translation>
    </message>
    <message>
        <source>check-months</source>
        <translation>Prüfungsmonate</translation>
    </message>
    <message>
        <source>zone-months</source>
        <translation>Zonenmonate</translation>
    </message>
    <message>
        <source>key-months</source>
        <translation>Schlüsselmonate</translation>
    </message>
    <message>
        <source>network between %1 and %2</source>
        <translation>Netz zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a component and its place</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>GB-months</source>
        <translation>GB-Monate</translation>
    </message>
    <message>
        <source>GB-hours</source>
        <translation>GB-Stunden</translation>
    </message>
    <message>
        <source>Link overloaded</source>
        <translation>Verbindung überlastet</translation>
    </message>
    <message>
        <source>Recovery step that cannot run</source>
        <translation>Schritt, der nicht laufen kann</translation>
    </message>
    <message>
        <source>Alternatives with one fate</source>
        <translation>Alternativen mit einem Schicksal</translation>
    </message>
    <message>
        <source>VPN on the cables it backs up</source>
        <translation>VPN auf den Kabeln, die es absichert</translation>
    </message>
    <message>
        <source>Which cable does it ride?</source>
        <translation>Über welches Kabel läuft es?</translation>
    </message>
    <message>
        <source>Backup too small</source>
        <translation>Ersatzweg zu klein</translation>
    </message>
    <message>
        <source>Link overloaded after a failure</source>
        <translation>Verbindung nach einem Ausfall überlastet</translation>
    </message>
    <message>
        <source>One building for all connections</source>
        <translation>Ein Gebäude für alle Verbindungen</translation>
    </message>
    <message>
        <source>One Direct Connect location</source>
        <translation>Ein Direct-Connect-Standort</translation>
    </message>
    <message>
        <source>Even number of voters</source>
        <translation>Gerade Zahl von Stimmen</translation>
    </message>
    <message>
        <source>All voters in one place</source>
        <translation>Alle Stimmen an einem Ort</translation>
    </message>
    <message>
        <source>No room for the loss of one</source>
        <translation>Kein Platz für den Verlust von einem</translation>
    </message>
    <message>
        <source>Plan that never helps</source>
        <translation>Plan, der nie hilft</translation>
    </message>
    <message>
        <source>High target, backups only</source>
        <translation>Hohes Ziel, nur Sicherungen</translation>
    </message>
    <message>
        <source>Target above the contracts</source>
        <translation>Ziel über den Verträgen</translation>
    </message>
    <message>
        <source>Contract taken as prediction</source>
        <translation>Vertrag als Vorhersage</translation>
    </message>
    <message>
        <source>Dual write</source>
        <translation>Doppeltes Schreiben</translation>
    </message>
    <message>
        <source>No point-in-time copy</source>
        <translation>Keine Kopie früherer Stände</translation>
    </message>
    <message>
        <source>Buffer smaller than a repair</source>
        <translation>Puffer kleiner als eine Reparatur</translation>
    </message>
    <message>
        <source>Recovery target missed</source>
        <translation>Wiederherstellungsziel verfehlt</translation>
    </message>
    <message>
        <source>More comes in than is served</source>
        <translation>Mehr kommt an als bedient wird</translation>
    </message>
    <message>
        <source>Queue loses during a repair</source>
        <translation>Warteschlange verliert während einer Reparatur</translation>
    </message>
    <message>
        <source>Too small with one lost</source>
        <translation>Zu klein, wenn eines ausfällt</translation>
    </message>
    <message>
        <source>Retries without end</source>
        <translation>Wiederholungen ohne Ende</translation>
    </message>
    <message>
        <source>Retries feed an overload</source>
        <translation>Wiederholungen nähren eine Überlast</translation>
    </message>
    <message>
        <source>Handed out while worked on</source>
        <translation>Ausgegeben, während daran gearbeitet wird</translation>
    </message>
    <message>
        <source>Questionable latency</source>
        <translation>Fragwürdige Latenz</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Public address inside a region</source>
        <translation>Öffentliche Adresse in einer Region</translation>
    </message>
    <message>
        <source>Database replication between zones</source>
        <translation>Datenbankreplikation zwischen Zonen</translation>
    </message>
    <message>
        <source>Replication inside a cluster</source>
        <translation>Replikation in einem Cluster</translation>
    </message>
    <message>
        <source>Gateway endpoint</source>
        <translation>Gateway-Endpunkt</translation>
    </message>
    <message>
        <source>Load balancer capacity</source>
        <translation>Lastverteiler-Kapazität</translation>
    </message>
    <message>
        <source>Pull from an origin</source>
        <translation>Abruf vom Ursprung</translation>
    </message>
    <message>
        <source>Delivery to viewers</source>
        <translation>Auslieferung an Betrachter</translation>
    </message>
    <message>
        <source>Delivery network to its origin</source>
        <translation>Content-Delivery-Netz zum Ursprung</translation>
    </message>
    <message>
        <source>Accelerator premium</source>
        <translation>Beschleuniger-Aufpreis</translation>
    </message>
    <message>
        <source>Replicated writes</source>
        <translation>Replizierte Schreibvorgänge</translation>
    </message>
    <message>
        <source>Replication in a promised time</source>
        <translation>Replikation in zugesagter Zeit</translation>
    </message>
    <message>
        <source>Leaving the provider</source>
        <translation>Verlassen des Anbieters</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>Nicht befördert</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>LCU-hours</source>
        <translation>LCU-Stunden</translation>
    </message>
    <message>
        <source>NLCU-hours</source>
        <translation>NLCU-Stunden</translation>
    </message>
    <message>
        <source>Burst not done in time</source>
        <translation>Stoß nicht rechtzeitig fertig</translation>
    </message>
</context>
<context>
    <name>Outages</name>
    <message>
        <source>%1 %2 of %3 %4</source>
        <comment>shape, count, count, state</comment>
        <translation>%1 %2 von %3: %4</translation>
    </message>
    <message>
        <source>%1 %2: %3, down %4 a year</source>
        <comment>shape, journey, availability, hours</comment>
        <translation>%1 %2: %3, steht %4 im Jahr</translation>
    </message>
    <message>
        <source>Rank: 1 hurts most.</source>
        <translation>Rang: 1 trifft am härtesten.</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Double-click a row to play it as a what-if.</source>
        <translation>Doppelklick auf eine Zeile spielt sie als Was-wäre-wenn durch.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What becomes of the journey as soon as these have failed.</source>
        <translation>Was aus dem Vorgang wird, sobald diese ausgefallen sind.</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Availability for as long as these are failed; of several journeys the weighted mean.</source>
        <translation>Verfügbarkeit, solange diese ausgefallen sind; bei mehreren Vorgängen das gewichtete Mittel.</translation>
    </message>
    <message>
        <source>Down a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>Hours a year at that availability.</source>
        <translation>Stunden im Jahr bei dieser Verfügbarkeit.</translation>
    </message>
    <message>
        <source>Latency over what is left; of several journeys the one that slows down most.</source>
        <translation>Latenz über das, was bleibt; bei mehreren Vorgängen die des Vorgangs, der am meisten langsamer wird.</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>By how much the monthly cost differs.</source>
        <translation>Um wie viel die monatlichen Kosten abweichen.</translation>
    </message>
    <message>
        <source>Fullest link</source>
        <translation>Vollste Verbindung</translation>
    </message>
    <message>
        <source>The load of the fullest link, of its capacity.</source>
        <translation>Auslastung der vollsten Verbindung, gemessen an ihrer Kapazität.</translation>
    </message>
    <message>
        <source>%1 %2 nines</source>
        <comment>shape of the state, count</comment>
        <translation>%1 %2 Neunen</translation>
    </message>
    <message>
        <source>with nothing failed: %1, down %2 a year</source>
        <translation>ohne Ausfall: %1, steht %2 im Jahr</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>No journey is drawn</source>
        <translation>Es ist kein Vorgang gezeichnet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Hours saved a year</source>
        <translation>Gesparte Stunden im Jahr</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Time of a request</source>
        <translation>Zeit einer Anfrage</translation>
    </message>
    <message>
        <source>Each element by itself</source>
        <translation>Jedes Element für sich</translation>
    </message>
    <message>
        <source>List prices; transfer at its flow</source>
        <translation>Listenpreise; Übertragung beim Fluss</translation>
    </message>
    <message>
        <source>List prices; some are not known</source>
        <translation>Listenpreise; einige sind nicht bekannt</translation>
    </message>
    <message>
        <source>Of what it carries; now, then after the worst loss</source>
        <translation>Von dem, was es trägt; jetzt, dann nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>The journey has no latency now</source>
        <translation>Der Vorgang hat jetzt keine Latenz</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>%1 to %2, likely %3</source>
        <translation>%1 bis %2, meist %3</translation>
    </message>
    <message>
        <source>%1 × %2 checks</source>
        <translation>%1 × %2 Prüfungen</translation>
    </message>
    <message>
        <source>DNS lifetime %1</source>
        <translation>DNS-Lebensdauer %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>a person decides</source>
        <translation>ein Mensch entscheidet</translation>
    </message>
    <message>
        <source>own figures</source>
        <translation>eigene Angaben</translation>
    </message>
    <message>
        <source>↳ as in the library</source>
        <translation>↳ wie in der Bibliothek</translation>
    </message>
    <message>
        <source>↳ acts in</source>
        <translation>↳ wirkt in</translation>
    </message>
    <message>
        <source>data plane</source>
        <translation>Datenebene</translation>
    </message>
    <message>
        <source>control plane</source>
        <translation>Steuerebene</translation>
    </message>
    <message>
        <source>The step needs a control plane.</source>
        <translation>Der Schritt braucht eine Steuerebene.</translation>
    </message>
    <message>
        <source>↳ control plane in</source>
        <translation>↳ Steuerebene in</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>keine Region</translation>
    </message>
    <message>
        <source>not drawn: its loss is not looked at</source>
        <translation>nicht gezeichnet: ihr Ausfall wird nicht betrachtet</translation>
    </message>
    <message>
        <source>↳ watched from</source>
        <translation>↳ beobachtet von</translation>
    </message>
    <message>
        <source>%1 of %2 must be alive</source>
        <translation>%1 von %2 müssen leben</translation>
    </message>
    <message>
        <source>Recovery plan</source>
        <translation>Wiederherstellungsplan</translation>
    </message>
    <message>
        <source>from the step library</source>
        <translation>aus der Schrittbibliothek</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>data lost</source>
        <translation>Daten verloren</translation>
    </message>
    <message>
        <source>repair of %1</source>
        <translation>Reparatur von %1</translation>
    </message>
    <message>
        <source>fail over from %1</source>
        <translation>Ausweichen von %1</translation>
    </message>
    <message>
        <source>redirect within %1</source>
        <translation>Umleiten in %1</translation>
    </message>
    <message>
        <source>waits for the repair of %1</source>
        <translation>wartet auf die Reparatur von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waits for the control plane %1</source>
        <translation>wartet auf die Steuerebene %1</translation>
    </message>
    <message>
        <source>waits for the control plane in %1</source>
        <translation>wartet auf die Steuerebene in %1</translation>
    </message>
    <message>
        <source>waits for enough vantages, %1 the last</source>
        <translation>wartet auf genug Beobachter, zuletzt %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>%1 – %2, takes %3</source>
        <translation>%1 – %2, dauert %3</translation>
    </message>
    <message>
        <source>done after %1 at best, %2 at worst</source>
        <translation>fertig bestenfalls nach %1, schlimmstenfalls nach %2</translation>
    </message>
    <message>
        <source>control plane</source>
        <translation>Steuerebene</translation>
    </message>
    <message>
        <source>data plane</source>
        <translation>Datenebene</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <translation>%1, ab %2</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>may take %1 longer</source>
        <translation>darf %1 länger dauern</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>No strategy</source>
        <translation>Keine Strategie</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Sichern und Wiederherstellen</translation>
    </message>
    <message>
        <source>Pilot light</source>
        <translation>Zündflamme (Pilot Light)</translation>
    </message>
    <message>
        <source>Warm standby</source>
        <translation>Warme Reserve</translation>
    </message>
    <message>
        <source>Active/active</source>
        <translation>Aktiv/aktiv</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 fällt aus</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist zurück</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>RecoveryRows</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Entscheidet: %1</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>%1 of them miss it</source>
        <translation>%1 davon verfehlen es</translation>
    </message>
    <message>
        <source>A target of 0 is reached only where nothing changes.</source>
        <translation>Ein Ziel von 0 wird nur erreicht, wo sich nichts ändert.</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>Scenario %1: %2</source>
        <translation>Szenario %1: %2</translation>
    </message>
    <message>
        <source>The drawing has nothing of this kind.</source>
        <translation>Die Zeichnung hat nichts dieser Art.</translation>
    </message>
    <message>
        <source>RTO – %1
RPO – %2</source>
        <translation>RTO – %1
RPO – %2</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Copy used</source>
        <translation>Benutzte Kopie</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>typisch</translation>
    </message>
    <message>
        <source>Lag of half of the time</source>
        <translation>Rückstand in der Hälfte der Zeit</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>99th percentile of all stages together</source>
        <translation>99. Perzentil aller Stufen zusammen</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>schlimmstenfalls</translation>
    </message>
    <message>
        <source>The worst of each stage, added up</source>
        <translation>Das Schlimmste jeder Stufe, zusammengezählt</translation>
    </message>
    <message>
        <source>data lost</source>
        <translation>Daten verloren</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 (backup)</source>
        <translation>%1 (Sicherung)</translation>
    </message>
    <message>
        <source>%1: %2, at worst %3</source>
        <translation>%1: %2, schlimmstenfalls %3</translation>
    </message>
    <message>
        <source>, of it %1 fallen behind</source>
        <translation>, davon %1 angestaut</translation>
    </message>
    <message>
        <source>and %1 until it is noticed</source>
        <translation>und %1, bis es bemerkt wird</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Done after</source>
        <translation>Fertig nach</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>What keeps a step from running at once</source>
        <translation>Was einen Schritt daran hindert, sofort zu laufen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>%1 is not drawn: its loss is not looked at.</source>
        <translation>%1 ist nicht gezeichnet: ihr Ausfall wird nicht betrachtet.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 falls behind by %2 until %3</source>
        <translation>%1 gerät bis %3 um %2 in Rückstand</translation>
    </message>
</context>
<context>
    <name>RemedyRows</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 + ?</source>
        <translation>%1 + ?</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>the design as it is</source>
        <translation>der Entwurf, wie er ist</translation>
    </message>
    <message>
        <source>part of the chosen set</source>
        <translation>Teil der gewählten Zusammenstellung</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>hours that the journey is down less, with this remedy alone</source>
        <translation>Stunden, die der Vorgang weniger ausfällt, mit dieser Abhilfe allein</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>what it adds to the monthly cost</source>
        <translation>was sie zu den monatlichen Kosten hinzufügt</translation>
    </message>
    <message>
        <source>Per hour saved</source>
        <translation>Je gesparte Stunde</translation>
    </message>
    <message>
        <source>US dollars for each hour less</source>
        <translation>US-Dollar für jede Stunde weniger</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) of it have no price: type one below</source>
        <translation>
            <numerusform>%n Element davon hat keinen Preis: unten eintippen</numerusform>
            <numerusform>%n Elemente davon haben keinen Preis: unten eintippen</numerusform>
        </translation>
    </message>
    <message>
        <source>hours less beyond the targets of RTO and RPO, with this remedy alone</source>
        <translation>Stunden weniger über den Zielen für RTO und RPO, mit dieser Abhilfe allein</translation>
    </message>
    <message>
        <source>less bandwidth short after the worst loss, with this remedy alone</source>
        <translation>weniger fehlende Bandbreite nach dem schlimmsten Verlust, mit dieser Abhilfe allein</translation>
    </message>
    <message>
        <source>Per hour less</source>
        <translation>Je Stunde weniger</translation>
    </message>
    <message>
        <source>US dollars a month for each hour less</source>
        <translation>US-Dollar im Monat für jede Stunde weniger</translation>
    </message>
    <message>
        <source>Per Mbit/s</source>
        <translation>Je Mbit/s</translation>
    </message>
    <message>
        <source>US dollars a month for each Mbit/s less short</source>
        <translation>US-Dollar im Monat für jedes Mbit/s, das weniger fehlt</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>%1 nines, %2</source>
        <translation>%1 Neunen, %2</translation>
    </message>
    <message>
        <source>Down a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>in %1 outages</source>
        <translation>in %1 Ausfällen</translation>
    </message>
    <message>
        <source>; %1 by switching</source>
        <translation>; %1 durch Umschalten</translation>
    </message>
    <message>
        <source>%1 allowed, %2 too much</source>
        <translation>%1 erlaubt, %2 zu viel</translation>
    </message>
    <message>
        <source>%1 allowed, %2 to spare</source>
        <translation>%1 erlaubt, %2 übrig</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>p99 latency</source>
        <translation>Latenz p99</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederanlauf</translation>
    </message>
    <message>
        <source>After the loss of</source>
        <translation>Nach Ausfall von</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entscheidend</translation>
    </message>
    <message>
        <source>Worst RTO</source>
        <translation>Schlimmste RTO</translation>
    </message>
    <message>
        <source>Worst RPO</source>
        <translation>Schlimmster RPO</translation>
    </message>
    <message>
        <source>depends on %1 elements</source>
        <translation>hängt von %1 Elementen ab</translation>
    </message>
    <message>
        <source>weighted by requests</source>
        <translation>nach Anfragen gewichtet</translation>
    </message>
    <message>
        <source>no single point of failure</source>
        <translation>keine einzelne Schwachstelle</translation>
    </message>
    <message>
        <source>single points of failure:</source>
        <translation>einzelne Schwachstellen:</translation>
    </message>
    <message>
        <source>What costs most hours</source>
        <translation>Was die meisten Stunden kostet</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Saved a year, were it perfect</source>
        <translation>Ersparnis im Jahr, wäre es vollkommen</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>repair %1</source>
        <translation>Reparatur %1</translation>
    </message>
    <message>
        <source>%1 faults per 1000 km and year, %2</source>
        <translation>%1 Störungen je 1000 km und Jahr, %2</translation>
    </message>
    <message>
        <source>assumed: fails every %1</source>
        <translation>angenommen: fällt alle %1 aus</translation>
    </message>
    <message>
        <source>fails every %1</source>
        <translation>fällt alle %1 aus</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>How the figures are made</source>
        <translation>Wie die Zahlen entstehen</translation>
    </message>
    <message>
        <source>A year is %1 h, a month %2 h. Elements fail independently; what fails together is drawn as places, shared risks and underlays.</source>
        <translation>Ein Jahr hat %1 h, ein Monat %2 h. Elemente fallen unabhängig aus; was zusammen ausfällt, ist als Ort, gemeinsames Risiko oder Unterlage gezeichnet.</translation>
    </message>
    <message>
        <source>Over all elements that the journey depends on, exact where the report says so; time lost by switching is taken off, first-order in the switching time.</source>
        <translation>Über alle Elemente, von denen der Vorgang abhängt, exakt, wo der Bericht es sagt; beim Umschalten verlorene Zeit ist abgezogen, in erster Ordnung der Umschaltzeit.</translation>
    </message>
    <message>
        <source>The earliest time at which the journey is up again, by plan or by repair; the smallest lag among surviving copies.</source>
        <translation>Der früheste Zeitpunkt, zu dem der Vorgang wieder läuft, nach Plan oder durch Reparatur; der kleinste Rückstand unter den verbliebenen Kopien.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>From measured round trips, lengths and processing times; percentiles of the whole journey, not sums of percentiles.</source>
        <translation>Aus gemessenen Umlaufzeiten, Längen und Bearbeitungszeiten; Perzentile des ganzen Vorgangs, nicht Summen von Perzentilen.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>List prices, tiers applied to the sum over the billing scope, free tiers off. A missing price is unknown and makes the total incomplete.</source>
        <translation>Listenpreise, Staffeln auf die Summe des Abrechnungsbereichs, ohne Freimengen. Ein fehlender Preis ist unbekannt und macht die Summe unvollständig.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>Total a month</source>
        <translation>Summe im Monat</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>incomplete: what is unknown is not in it</source>
        <translation>unvollständig: Unbekanntes ist nicht enthalten</translation>
    </message>
    <message>
        <source>Of it data transfer</source>
        <translation>Davon Datentransfer</translation>
    </message>
    <message>
        <source>Billing lines</source>
        <translation>Rechnungszeilen</translation>
    </message>
    <message>
        <source>Flow or element</source>
        <translation>Fluss oder Element</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing to say against this design.</source>
        <translation>Gegen diesen Entwurf ist nichts einzuwenden.</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What the figures rest on</source>
        <translation>Worauf die Zahlen beruhen</translation>
    </message>
    <message>
        <source>Bases of the availability figures: %1</source>
        <translation>Grundlagen der Verfügbarkeitszahlen: %1</translation>
    </message>
    <message>
        <source>Failure figures of the catalogue in force</source>
        <translation>Geltende Ausfallangaben des Katalogs</translation>
    </message>
    <message>
        <source>Failure figures of this design</source>
        <translation>Ausfallangaben dieses Entwurfs</translation>
    </message>
    <message>
        <source>Said to never fail: %1</source>
        <translation>Fällt laut Angabe nie aus: %1</translation>
    </message>
    <message>
        <source>Without a failure figure, so never failing here: %1</source>
        <translation>Ohne Ausfallangabe, fällt hier also nie aus: %1</translation>
    </message>
    <message>
        <source>Availability, recovery, latency and monthly cost</source>
        <translation>Verfügbarkeit, Wiederanlauf, Latenz und monatliche Kosten</translation>
    </message>
    <message>
        <source>The design has no journeys: nothing says what &quot;up&quot; means.</source>
        <translation>Der Entwurf hat keine Vorgänge: nichts sagt, was „läuft“ heißt.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>list prices of %1 to %2</source>
        <translation>Listenpreise von %1 bis %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>not shown to be met</source>
        <translation>nicht als erreicht belegt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>certain bounds: %1</source>
        <translation>sichere Schranken: %1</translation>
    </message>
    <message>
        <source>estimate, 95 % interval: %1</source>
        <translation>Schätzung, 95-%-Intervall: %1</translation>
    </message>
    <message>
        <source>Unnamed design</source>
        <translation>Unbenannter Entwurf</translation>
    </message>
    <message>
        <source>%1, incomplete</source>
        <translation>%1, unvollständig</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>Nines</source>
        <translation>Neunen</translation>
    </message>
    <message>
        <source>of it by switching</source>
        <translation>davon durch Umschalten</translation>
    </message>
    <message>
        <source>Outages a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>Availability target %1</source>
        <translation>Verfügbarkeitsziel %1</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Schwachstellen</translation>
    </message>
    <message>
        <source>Worst RTO of a further loss</source>
        <translation>Schlimmste RTO eines weiteren Ausfalls</translation>
    </message>
    <message>
        <source>Worst RPO of a further loss</source>
        <translation>Schlimmster RPO eines weiteren Ausfalls</translation>
    </message>
    <message>
        <source>p50 latency</source>
        <translation>Latenz p50</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What happens when it fails</source>
        <translation>Was beim Ausfall geschieht</translation>
    </message>
    <message>
        <source>Failed:</source>
        <translation>Ausgefallen:</translation>
    </message>
    <message>
        <source>Scenario %1, failed at its end:</source>
        <translation>Szenario %1, am Ende ausgefallen:</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Data transfer</source>
        <translation>Datentransfer</translation>
    </message>
    <message>
        <source>Not interrupted by the loss of</source>
        <translation>Nicht unterbrochen durch den Ausfall von</translation>
    </message>
    <message>
        <source>Of the downtime</source>
        <translation>Anteil an der Ausfallzeit</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sources of the prices</source>
        <translation>Quellen der Preise</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>%1 down a year</source>
        <translation>%1 Ausfall im Jahr</translation>
    </message>
    <message>
        <source>Targets met</source>
        <translation>Ziele erreicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>of all journeys, RTO and RPO for each loss</source>
        <translation>aller Vorgänge, RTO und RPO je Ausfall</translation>
    </message>
    <message>
        <source>%1 of them problems</source>
        <translation>davon Probleme: %1</translation>
    </message>
    <message>
        <source>single points of failure: %1</source>
        <translation>einzelne Schwachstellen: %1</translation>
    </message>
    <message>
        <source>Places: %1 · components: %2 · links: %3 · journeys: %4</source>
        <translation>Orte: %1 · Komponenten: %2 · Verbindungen: %3 · Vorgänge: %4</translation>
    </message>
    <message>
        <source>Availability: %1</source>
        <translation>Verfügbarkeit: %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>The design</source>
        <translation>Der Entwurf</translation>
    </message>
    <message>
        <source>all %1 met</source>
        <translation>alle %1 erreicht</translation>
    </message>
    <message>
        <source>%1 of %2 missed</source>
        <translation>%1 von %2 verfehlt</translation>
    </message>
    <message>
        <source>%1 of %2 not shown to be met</source>
        <translation>%1 von %2 nicht nachgewiesen</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>RTO targets</source>
        <translation>RTO-Ziele</translation>
    </message>
    <message>
        <source>RPO targets</source>
        <translation>RPO-Ziele</translation>
    </message>
    <message>
        <source>p99 target %1</source>
        <translation>p99-Ziel %1</translation>
    </message>
    <message>
        <source>%1 of %2 journeys are up. Targets missed: %3 before, %4 after.</source>
        <translation>%1 von %2 Vorgängen laufen. Verfehlte Ziele: vorher %3, nachher %4.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>switching not counted</source>
        <translation>ohne Umschaltzeiten</translation>
    </message>
    <message>
        <source>and at most %1 by switching</source>
        <translation>und höchstens %1 durch Umschalten</translation>
    </message>
    <message>
        <source>What takes it down</source>
        <translation>Was ihn ausfallen lässt</translation>
    </message>
    <message>
        <source>What fails together takes the journey down, whatever else works. %1</source>
        <translation>Was zusammen ausfällt, lässt den Vorgang ausfallen, was auch sonst arbeitet. %1</translation>
    </message>
    <message>
        <source>Fail together</source>
        <translation>Fallen zusammen aus</translation>
    </message>
    <message>
        <source>Together a year</source>
        <translation>Zusammen im Jahr</translation>
    </message>
    <message>
        <source>Of the structural downtime</source>
        <translation>Von der strukturellen Ausfallzeit</translation>
    </message>
    <message>
        <source>Takes part in</source>
        <translation>Beteiligt an</translation>
    </message>
    <message>
        <source>Down while it is failed</source>
        <translation>Ausfall, solange es fehlt</translation>
    </message>
    <message>
        <source>“Takes part in”: the share of the structural downtime in which a set with it has failed (Fussell–Vesely). “Down while it is failed”: how many times as unavailable the journey then is (risk achievement worth).</source>
        <translation>„Beteiligt an“: der Anteil der strukturellen Ausfallzeit, in dem eine Menge mit diesem Element ausgefallen ist (Fussell–Vesely). „Ausfall, solange es fehlt“: wievielmal so unverfügbar der Vorgang dann ist (risk achievement worth).</translation>
    </message>
    <message>
        <source>on the way: %1</source>
        <translation>unterwegs: %1</translation>
    </message>
    <message>
        <source>retries: %1</source>
        <translation>Wiederholungen: %1</translation>
    </message>
    <message>
        <source>votes: %1</source>
        <translation>Stimmen: %1</translation>
    </message>
    <message>
        <source>at work: %1</source>
        <translation>bei der Arbeit: %1</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Im Mittel</translation>
    </message>
    <message>
        <source>Of the whole</source>
        <translation>Vom Ganzen</translation>
    </message>
    <message>
        <source>Over all states of what can fail, by their probability, 99.9 % of requests are answered within %1, while the journey is up.</source>
        <translation>Über alle Zustände dessen, was ausfallen kann, nach ihrer Wahrscheinlichkeit, werden 99,9 % der Anfragen in %1 beantwortet, solange der Vorgang läuft.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Queues and servers in the busy hour</source>
        <translation>Warteschlangen und Server in der Hauptstunde</translation>
    </message>
    <message>
        <source>Queue or server</source>
        <translation>Warteschlange oder Server</translation>
    </message>
    <message>
        <source>In, 1/s</source>
        <translation>Ein, 1/s</translation>
    </message>
    <message>
        <source>Served, 1/s</source>
        <translation>Bedient, 1/s</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>99 % wait</source>
        <translation>99 % warten</translation>
    </message>
    <message>
        <source>Worst backlog</source>
        <translation>Größter Rückstau</translation>
    </message>
    <message>
        <source>Drained in</source>
        <translation>Abgebaut in</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>the journey</source>
        <translation>der Vorgang</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>ausgeführt von %1</translation>
    </message>
    <message>
        <source>all populations</source>
        <translation>alle Nutzergruppen</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Light alone would need %1 along the same routes.</source>
        <translation>Licht allein brauchte auf denselben Wegen %1.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>Trägt</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>At worst</source>
        <translation>Schlimmstens</translation>
    </message>
    <message>
        <source>Full then</source>
        <translation>Dann voll</translation>
    </message>
    <message>
        <source>What a failover leaves</source>
        <translation>Was ein Wechsel übrig lässt</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Its way carries</source>
        <translation>Sein Weg trägt</translation>
    </message>
    <message>
        <source>Left at most</source>
        <translation>Bleibt höchstens</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>paid by %1</source>
        <translation>zahlt %1</translation>
    </message>
    <message>
        <source>%1 discounted</source>
        <translation>%1 nach Rabatt</translation>
    </message>
    <message>
        <source>no account named</source>
        <translation>kein Konto genannt</translation>
    </message>
    <message>
        <source>What each account pays</source>
        <translation>Was jedes Konto zahlt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>List price a month</source>
        <translation>Listenpreis im Monat</translation>
    </message>
    <message>
        <source>After discounts</source>
        <translation>Nach Rabatten</translation>
    </message>
    <message>
        <source>All amounts are list prices; after discounts the total is %1 a month.</source>
        <translation>Alle Beträge sind Listenpreise; nach Rabatten sind es %1 im Monat.</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>im Mittel %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>0 is reached only where nothing changes</source>
        <translation>0 wird nur erreicht, wo sich nichts ändert</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Longest RTO</source>
        <translation>Längste RTO</translation>
    </message>
    <message>
        <source>Largest RPO</source>
        <translation>Größte RPO</translation>
    </message>
    <message>
        <source>Decided by the loss of</source>
        <translation>Entscheidend der Ausfall von</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>half of the clients after %1</source>
        <translation>die Hälfte der Nutzer nach %1</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Recovery plans</source>
        <translation>Wiederherstellungspläne</translation>
    </message>
    <message>
        <source>In %1 of %2 cases that a plan is for all of its steps can run at once.</source>
        <translation>In %1 von %2 Fällen, für die ein Plan da ist, können alle seine Schritte sofort laufen.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Done after</source>
        <translation>Fertig nach</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>Open review comments</source>
        <translation>Offene Kommentare der Durchsicht</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>starting a server for each batch</source>
        <translation>dem Start eines Servers je Stapel</translation>
    </message>
    <message>
        <source>the shared limit</source>
        <translation>der gemeinsamen Obergrenze</translation>
    </message>
    <message>
        <source>what may be in flight</source>
        <translation>dem, was in Arbeit sein darf</translation>
    </message>
    <message>
        <source>the links</source>
        <translation>den Verbindungen</translation>
    </message>
    <message>
        <source>the instances that work</source>
        <translation>den Instanzen, die arbeiten</translation>
    </message>
    <message>
        <source>Items handed over at once</source>
        <translation>Auf einmal übergebene Elemente</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>Stoß</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Done in</source>
        <translation>Fertig in</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Held down by</source>
        <translation>Begrenzt durch</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was eingeht</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>How the figures came about</source>
        <translation>Wie die Zahlen zustande kamen</translation>
    </message>
    <message>
        <source>Each figure with a number opens here: what it is computed from, by which formula, and where given numbers come from.</source>
        <translation>Jede Zahl mit einer Nummer öffnet sich hier: woraus sie berechnet ist, nach welcher Formel und woher gegebene Zahlen kommen.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>No failure changes the bill.</source>
        <translation>Kein Ausfall ändert die Rechnung.</translation>
    </message>
    <message>
        <source>While it lasts</source>
        <translation>Solange er dauert</translation>
    </message>
    <message>
        <source>The bill, each time</source>
        <translation>Die Rechnung, jedes Mal</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>Male im Jahr</translation>
    </message>
    <message>
        <source>Expected a year</source>
        <translation>Erwartet im Jahr</translation>
    </message>
    <message>
        <source>Loss an hour</source>
        <translation>Verlust je Stunde</translation>
    </message>
    <message>
        <source>Loss a year</source>
        <translation>Verlust im Jahr</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>What providers promise</source>
        <translation>Was Anbieter versprechen</translation>
    </message>
    <message>
        <source>A promise is paid back with a credit; it predicts nothing, and no figure of availability above rests on the credit.</source>
        <translation>Ein Versprechen wird mit einer Gutschrift eingelöst; es sagt nichts voraus, und keine Verfügbarkeit oben beruht auf der Gutschrift.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Promised for a month</source>
        <translation>Für einen Monat versprochen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Credit of a month</source>
        <translation>Gutschrift eines Monats</translation>
    </message>
    <message>
        <source>What failures cost</source>
        <translation>Was Ausfälle kosten</translation>
    </message>
    <message>
        <source>Failures change the bill by %1 a year, as expected: each by what the paths that are left cost more or less while it lasts.</source>
        <translation>Ausfälle ändern die Rechnung erwartungsgemäß um %1 im Jahr: jeder um das, was die verbliebenen Wege mehr oder weniger kosten, solange er dauert.</translation>
    </message>
    <message>
        <source>%1 + ?</source>
        <translation>%1 + ?</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Availability then</source>
        <translation>Verfügbarkeit dann</translation>
    </message>
    <message>
        <source>the design as it is</source>
        <translation>der Entwurf, wie er ist</translation>
    </message>
    <message>
        <source>the cheapest that reaches the target</source>
        <translation>die günstigste, die das Ziel erreicht</translation>
    </message>
    <message>
        <source>and what has no price</source>
        <translation>und was keinen Preis hat</translation>
    </message>
    <message>
        <source>Sets that none beats</source>
        <translation>Zusammenstellungen, die keine schlägt</translation>
    </message>
    <message>
        <source>Remedies together</source>
        <translation>Abhilfen zusammen</translation>
    </message>
    <message>
        <source>The bill of a month</source>
        <translation>Die Rechnung eines Monats</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>Abhilfen</translation>
    </message>
    <message>
        <source>Each put on a copy of the drawing and computed anew; %1 sets tried.</source>
        <translation>Jede auf einer Kopie der Zeichnung neu berechnet; %1 Zusammenstellungen versucht.</translation>
    </message>
    <message>
        <source>No remedy known here helps.</source>
        <translation>Keine hier bekannte Abhilfe hilft.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>%1 – %2: %3</source>
        <translation>%1 – %2: %3</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <translation>%1 Neunen</translation>
    </message>
    <message>
        <source>%1 nines, target %2 %3</source>
        <translation>%1 Neunen, Ziel %2 %3</translation>
    </message>
    <message>
        <source>%1: available %2, down %3 a year</source>
        <translation>%1: verfügbar zu %2, steht %3 im Jahr</translation>
    </message>
    <message>
        <source>%1: %2 less downtime a year if it never failed</source>
        <translation>%1: %2 weniger Ausfall im Jahr, fiele es nie aus</translation>
    </message>
    <message>
        <source>Decided by: %1</source>
        <translation>Entscheidend: %1</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>vorher %1</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <translation>%1 Neunen</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 nines, %2 · structure alone %3, switching takes %4</source>
        <translation>%1 Neunen, %2 · Struktur allein %3, Umschalten kostet %4</translation>
    </message>
    <message>
        <source>Down per year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>%1 outages a year</source>
        <translation>%1 Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>A year is 8766 h (365.25 days)</source>
        <translation>Ein Jahr hat 8766 h (365,25 Tage)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>RTO, worst</source>
        <translation>RTO, schlimmste</translation>
    </message>
    <message>
        <source>Worst disruption: %1</source>
        <translation>Schlimmste Störung: %1</translation>
    </message>
    <message>
        <source>RPO, worst</source>
        <translation>RPO, schlimmster</translation>
    </message>
    <message>
        <source>%1 / %2 ms</source>
        <translation>%1 / %2 ms</translation>
    </message>
    <message>
        <source>Latency p50 / p99</source>
        <translation>Latenz p50 / p99</translation>
    </message>
    <message>
        <source>target p99 %1</source>
        <translation>Ziel p99 %1</translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>of which transfer %1</source>
        <translation>davon Transfer %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) are unknown: the sum is incomplete</source>
        <translation>
            <numerusform>%n Preis ist unbekannt: die Summe ist unvollständig</numerusform>
            <numerusform>%n Preise sind unbekannt: die Summe ist unvollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>meets its targets</source>
        <translation>erreicht seine Ziele</translation>
    </message>
    <message numerus="yes">
        <source>misses %n target(s)</source>
        <translation>
            <numerusform>verfehlt %n Ziel</numerusform>
            <numerusform>verfehlt %n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>no targets set</source>
        <translation>keine Ziele gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) not shown to be met</source>
        <translation>
            <numerusform>%n Ziel nicht nachgewiesen</numerusform>
            <numerusform>%n Ziele nicht nachgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>switching not counted</source>
        <translation>ohne Umschaltzeiten</translation>
    </message>
    <message>
        <source>+ at most %1 by switching</source>
        <translation>+ höchstens %1 durch Umschalten</translation>
    </message>
</context>
<context>
    <name>SheetFields</name>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>Auf dem Blatt</translation>
    </message>
    <message>
        <source>as its content needs</source>
        <translation>nach Inhalt</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Erwartet wird %1.</translation>
    </message>
</context>
<context>
    <name>Simulated</name>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 bis %2</translation>
    </message>
    <message>
        <source>The figure of the window</source>
        <translation>Die Angabe des Fensters</translation>
    </message>
    <message>
        <source>assumes a repair crew for every failure</source>
        <translation>nimmt für jeden Ausfall einen Reparaturtrupp an</translation>
    </message>
    <message>
        <source>✓ agrees: inside the interval</source>
        <translation>✓ stimmt überein: im Intervall</translation>
    </message>
    <message>
        <source>▲ outside the 95 % interval, inside that of 99 %</source>
        <translation>▲ außerhalb des 95-%-Intervalls, in dem von 99 %</translation>
    </message>
    <message>
        <source>%1 to %2: %3 times</source>
        <translation>%1 bis %2: %3-mal</translation>
    </message>
    <message>
        <source>half: %1</source>
        <translation>Hälfte: %1</translation>
    </message>
    <message>
        <source>90 %: %1</source>
        <translation>90 %: %1</translation>
    </message>
    <message>
        <source>99 %: %1</source>
        <translation>99 %: %1</translation>
    </message>
    <message>
        <source>Availability, simulated</source>
        <translation>Verfügbarkeit, simuliert</translation>
    </message>
    <message>
        <source>Outages a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>Years without downtime</source>
        <translation>Jahre ohne Ausfall</translation>
    </message>
    <message>
        <source>the worst: %1</source>
        <translation>das schlimmste: %1</translation>
    </message>
    <message>
        <source>%1 of the years are down longer than %2 (95 %: %3 to %4)</source>
        <translation>in %1 der Jahre dauert der Ausfall länger als %2 (95 %: %3 bis %4)</translation>
    </message>
    <message>
        <source>%1 losses of a store</source>
        <comment>count</comment>
        <translation>%1-mal ging ein Speicher verloren</translation>
    </message>
    <message>
        <source>nothing lost %1 times</source>
        <translation>nichts verloren %1-mal</translation>
    </message>
    <message>
        <source>some %1 times</source>
        <translation>etwas %1-mal</translation>
    </message>
    <message>
        <source>everything %1 times</source>
        <translation>alles %1-mal</translation>
    </message>
    <message>
        <source>not known %1 times</source>
        <translation>unbekannt %1-mal</translation>
    </message>
    <message>
        <source>what was under way</source>
        <translation>was schon im Gange war</translation>
    </message>
    <message>
        <source>%1 opened %2 outages, %3 in all</source>
        <translation>%1 löste %2 Ausfälle aus, zusammen %3</translation>
    </message>
    <message>
        <source>✕ outside the 99 % interval: more years tell</source>
        <translation>✕ außerhalb des 99-%-Intervalls: mehr Jahre zeigen es</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>never fails</source>
        <translation>fällt nie aus</translation>
    </message>
    <message>
        <source>Time to failure</source>
        <translation>Zeit bis Ausfall</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>Laufzeit einfach</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Umschaltung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Busy hour, per second</source>
        <translation>Hauptstunde, je Sekunde</translation>
    </message>
    <message>
        <source>There, a month</source>
        <translation>Hin, im Monat</translation>
    </message>
    <message>
        <source>Back, a month</source>
        <translation>Zurück, im Monat</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flüsse</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>y</source>
        <translation>a</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Tbit/s</source>
        <translation>Tbit/s</translation>
    </message>
    <message>
        <source>Gbit/s</source>
        <translation>Gbit/s</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>PB</source>
        <translation>PB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>kbit/s</source>
        <translation>kbit/s</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>kB/s</source>
        <translation>kB/s</translation>
    </message>
    <message>
        <source>/ 1000 km yr</source>
        <translation>/ 1000 km a</translation>
    </message>
    <message>
        <source>h a week</source>
        <translation>h je Woche</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Erwartet wird %1.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a share, e.g. 99.95 % or 4 nines</source>
        <translation>ein Anteil, z. B. 99,95 % oder 4 Neunen</translation>
    </message>
    <message>
        <source>a duration, e.g. 30 s or 2 d 6 h</source>
        <translation>eine Dauer, z. B. 30 s oder 2 d 6 h</translation>
    </message>
    <message>
        <source>a duration, e.g. 50 ms</source>
        <translation>eine Dauer, z. B. 50 ms</translation>
    </message>
    <message>
        <source>a length, e.g. 4200 km</source>
        <translation>eine Länge, z. B. 4200 km</translation>
    </message>
    <message>
        <source>a volume, e.g. 60 GB or 1.5 TB</source>
        <translation>eine Menge, z. B. 60 GB oder 1,5 TB</translation>
    </message>
    <message>
        <source>a capacity, e.g. 10 Gbit/s</source>
        <translation>eine Kapazität, z. B. 10 Gbit/s</translation>
    </message>
    <message>
        <source>a rate, e.g. 60 MB/s</source>
        <translation>eine Rate, z. B. 60 MB/s</translation>
    </message>
    <message>
        <source>an amount, e.g. $0.09</source>
        <translation>ein Betrag, z. B. 0,09 $</translation>
    </message>
    <message>
        <source>faults per 1000 km and year, e.g. 0.15</source>
        <translation>Störungen je 1000 km und Jahr, z. B. 0,15</translation>
    </message>
    <message>
        <source>hours a week, at most 168</source>
        <translation>Stunden je Woche, höchstens 168</translation>
    </message>
    <message>
        <source>nines</source>
        <comment>99.99 % is four of them</comment>
        <translation>Neunen</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>down</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>rerouted</source>
        <translation>umgeleitet</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Connect %1 and %2</source>
        <translation>%1 und %2 verbinden</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Flow from %1 to %2</source>
        <translation>Fluss von %1 nach %2</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>landing station</source>
        <translation>Landestation</translation>
    </message>
    <message>
        <source>Direct Connect</source>
        <translation>Direct Connect</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) and flow(s)</source>
        <translation>
            <numerusform>%n Verbindung oder Fluss</numerusform>
            <numerusform>%n Verbindungen und Flüsse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Fluss</numerusform>
            <numerusform>%n Flüsse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>3 links · 1 cut</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cut</source>
        <translation>
            <numerusform>%n getrennt</numerusform>
            <numerusform>%n getrennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n down inside</source>
        <translation>
            <numerusform>%n darin ausgefallen</numerusform>
            <numerusform>%n darin ausgefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 · by %3, %4</source>
        <comment>x, y · moved by</comment>
        <translation>%1, %2 · um %3, %4</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Das Ausgewählte</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n thing(s).</source>
        <translation>
            <numerusform>%1 enthält %n Element.</numerusform>
            <numerusform>%1 enthält %n Elemente.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is kept belongs to the place around. Links and flows stay with it.</source>
        <translation>Was bleibt, gehört danach zum umgebenden Ort und behält seine Verbindungen und Flüsse.</translation>
    </message>
    <message>
        <source>&amp;Delete all</source>
        <translation>Alles &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep what is inside</source>
        <translation>Inhalt &amp;behalten</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>Insert space</source>
        <translation>Platz einfügen</translation>
    </message>
    <message>
        <source>Remove space</source>
        <translation>Platz entfernen</translation>
    </message>
    <message>
        <source>Add %1 and connect it to %2</source>
        <translation>%1 hinzufügen und mit %2 verbinden</translation>
    </message>
    <message>
        <source>Copy %1 and connect it</source>
        <translation>%1 kopieren und verbinden</translation>
    </message>
    <message>
        <source>A link joins two things: this one is where it begins</source>
        <translation>Eine Verbindung verbindet zwei Dinge: Von diesem geht sie aus</translation>
    </message>
    <message>
        <source>A flow goes to somebody else: this one is its source</source>
        <translation>Ein Fluss geht zu jemand anderem: Dies ist seine Quelle</translation>
    </message>
    <message>
        <source>Links end at components: %1 is a place</source>
        <translation>Verbindungen enden an Komponenten: %1 ist ein Ort</translation>
    </message>
    <message>
        <source>Links end at components</source>
        <translation>Verbindungen enden an Komponenten</translation>
    </message>
    <message>
        <source>%1 cannot hold this: %2</source>
        <translation>%1 kann dies nicht aufnehmen: %2</translation>
    </message>
    <message>
        <source>Select places first: this is a kind of place</source>
        <translation>Erst Orte auswählen: Dies ist eine Art von Ort</translation>
    </message>
    <message>
        <source>Select components first: this is a kind of component</source>
        <translation>Erst Komponenten auswählen: Dies ist eine Art von Komponente</translation>
    </message>
    <message>
        <source>Make %1 a %2</source>
        <translation>Art von %1 ändern: %2</translation>
    </message>
    <message>
        <source>Only a component can stand in a link</source>
        <translation>Nur eine Komponente kann in einer Verbindung stehen</translation>
    </message>
    <message>
        <source>%1 passes no traffic on: the link stays whole</source>
        <translation>%1 leitet nichts weiter: Die Verbindung bleibt ganz</translation>
    </message>
    <message>
        <source>Put %1 into %2</source>
        <translation>%1 in %2 einfügen</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Falten oder entfalten</translation>
    </message>
    <message>
        <source>Selects it</source>
        <translation>Wählt es aus</translation>
    </message>
    <message>
        <source>Fails it or restores it</source>
        <translation>Lässt es ausfallen oder stellt es wieder her</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) between %1 and %2</source>
        <translation>
            <numerusform>%n Linie zwischen %1 und %2</numerusform>
            <numerusform>%n Linien zwischen %1 und %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <translation>%1, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, von %2 nach %3</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>fails %1 a year</source>
        <translation>fällt %1 im Jahr aus</translation>
    </message>
    <message>
        <source>up</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Bend %1</source>
        <translation>%1 knicken</translation>
    </message>
    <message>
        <source>Remove a bend of %1</source>
        <translation>Knick von %1 entfernen</translation>
    </message>
    <message>
        <source>Clear bends of %1</source>
        <translation>Knicke von %1 löschen</translation>
    </message>
    <message>
        <source>Reset the label of %1</source>
        <translation>Beschriftung von %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Move the label of %1</source>
        <translation>Beschriftung von %1 verschieben</translation>
    </message>
    <message>
        <source>Let go on a component</source>
        <translation>Auf einer Komponente loslassen</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Kopie zu %1</translation>
    </message>
    <message>
        <source>Attach to %1</source>
        <translation>An %1 anschließen</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anschließen</translation>
    </message>
    <message>
        <source>Copy %1 to %2</source>
        <translation>Kopie von %1 zu %2</translation>
    </message>
</context>
<context>
    <name>isthmus::ArrangeActions</name>
    <message>
        <source>&amp;Align</source>
        <translation>&amp;Ausrichten</translation>
    </message>
    <message>
        <source>&amp;Distribute</source>
        <translation>&amp;Verteilen</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Select &amp;by</source>
        <translation>Auswä&amp;hlen nach</translation>
    </message>
    <message>
        <source>Arrange auto&amp;matically</source>
        <translation>Auto&amp;matisch anordnen</translation>
    </message>
    <message>
        <source>Graphviz is not installed: its program dot was not found</source>
        <translation>Graphviz ist nicht installiert: sein Programm dot wurde nicht gefunden</translation>
    </message>
</context>
<context>
    <name>isthmus::AutoArrange</name>
    <message>
        <source>Not while something is failed on trial: leave what-if first</source>
        <translation>Nicht, während etwas zur Probe ausfällt: erst Was-wäre-wenn verlassen</translation>
    </message>
    <message>
        <source>The sheet is empty</source>
        <translation>Das Blatt ist leer</translation>
    </message>
    <message>
        <source>Select two things or more</source>
        <translation>Zwei oder mehr Dinge auswählen</translation>
    </message>
    <message>
        <source>Select a place</source>
        <translation>Einen Ort auswählen</translation>
    </message>
    <message>
        <source>Arrange %1 automatically</source>
        <translation>%1 automatisch anordnen</translation>
    </message>
    <message>
        <source>Arrange the inside of %1 automatically</source>
        <translation>Inneres von %1 automatisch anordnen</translation>
    </message>
    <message>
        <source>Arrange everything automatically</source>
        <translation>Alles automatisch anordnen</translation>
    </message>
    <message>
        <source>Nothing was arranged: the drawing changed meanwhile</source>
        <translation>Nichts wurde angeordnet: Die Zeichnung hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Everything stands where it would be put</source>
        <translation>Alles steht schon, wo es hinkäme</translation>
    </message>
    <message>
        <source>Arranged without Graphviz: it was not able to</source>
        <translation>Ohne Graphviz angeordnet: Es konnte nicht</translation>
    </message>
</context>
<context>
    <name>isthmus::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>isthmus::CellDelegate</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>isthmus::CellsDialog</name>
    <message>
        <source>The first row holds headings</source>
        <translation>Die erste Zeile enthält Überschriften</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Eingefügte Zellen</translation>
    </message>
    <message>
        <source>What they become</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>&amp;Each row is one of these:</source>
        <translation>&amp;Jede Zeile ist eine von diesen:</translation>
    </message>
    <message>
        <source>What the columns say</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) will be made</source>
        <translation>
            <numerusform>%n Verbindung wird angelegt</numerusform>
            <numerusform>%n Verbindungen werden angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) will be made</source>
        <translation>
            <numerusform>%n Komponente wird angelegt</numerusform>
            <numerusform>%n Komponenten werden angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n Zeile bleibt weg</numerusform>
            <numerusform>%n Zeilen bleiben weg</numerusform>
        </translation>
    </message>
    <message>
        <source>Make links</source>
        <translation>Verbindungen anlegen</translation>
    </message>
    <message>
        <source>Make components</source>
        <translation>Komponenten anlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n new place(s) for them</source>
        <translation>
            <numerusform>%n neuer Ort dafür</numerusform>
            <numerusform>%n neue Orte dafür</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CertaintyPanel</name>
    <message>
        <source>Drawing failure figures from their ranges…</source>
        <translation>Ausfallangaben werden aus ihren Bereichen gezogen …</translation>
    </message>
    <message>
        <source>How sure the availability is, given the ranges of the failure figures, will stand here.</source>
        <translation>Hier steht, wie sicher die Verfügbarkeit ist, wenn die Ausfallangaben Bereiche haben.</translation>
    </message>
    <message>
        <source>How long is “%1” down a year?</source>
        <translation>Wie lange steht „%1“ im Jahr?</translation>
    </message>
    <message>
        <source>What does it rest on?</source>
        <translation>Worauf beruht das?</translation>
    </message>
    <message>
        <source>down a year with one figure at the ends of its range · line: target · ⇄ the verdict turns</source>
        <translation>Ausfall im Jahr mit einer Angabe an den Enden ihres Bereichs · Strich: Ziel · ⇄ das Urteil kippt</translation>
    </message>
    <message>
        <source>Distribution of downtime a year</source>
        <translation>Verteilung der Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>down a year at 5 % [h]</source>
        <translation>Ausfall im Jahr bei 5 % [h]</translation>
    </message>
    <message>
        <source>down a year at 95 % [h]</source>
        <translation>Ausfall im Jahr bei 95 % [h]</translation>
    </message>
    <message>
        <source>verdict turns at</source>
        <translation>Urteil kippt bei</translation>
    </message>
</context>
<context>
    <name>isthmus::CheatSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>Auf dem Blatt</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Space + drag, middle button</source>
        <translation>Leertaste + Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Scroll sideways</source>
        <translation>Seitwärts rollen</translation>
    </message>
    <message>
        <source>Shift + wheel</source>
        <translation>Umschalt + Rad</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger vergrößern</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Strg + Rad</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Find a thing to place here</source>
        <translation>Etwas suchen, das hierher soll</translation>
    </message>
    <message>
        <source>Double click on nothing</source>
        <translation>Doppelklick ins Leere</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl + click</source>
        <translation>Strg + Klick</translation>
    </message>
    <message>
        <source>Select what lies below</source>
        <translation>Auswählen, was darunter liegt</translation>
    </message>
    <message>
        <source>Alt + click</source>
        <translation>Alt + Klick</translation>
    </message>
    <message>
        <source>From one to the next</source>
        <translation>Von einem zum nächsten</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Move by the grid, by one</source>
        <translation>Im Raster oder um eins bewegen</translation>
    </message>
    <message>
        <source>Arrows, Alt + arrows</source>
        <translation>Pfeile, Alt + Pfeile</translation>
    </message>
    <message>
        <source>Move along one axis</source>
        <translation>Entlang einer Achse bewegen</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Umschalt + Ziehen</translation>
    </message>
    <message>
        <source>Drag a copy</source>
        <translation>Eine Kopie ziehen</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Strg + Ziehen</translation>
    </message>
    <message>
        <source>Move off the grid, stay in the place</source>
        <translation>Neben das Raster, im Ort bleiben</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + Ziehen</translation>
    </message>
    <message>
        <source>Insert or take away space</source>
        <translation>Platz einfügen oder wegnehmen</translation>
    </message>
    <message>
        <source>Ctrl + Shift + drag</source>
        <translation>Strg + Umschalt + Ziehen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cancel, leave, select nothing</source>
        <translation>Abbrechen, verlassen, nichts auswählen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>isthmus::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>isthmus::CommentsSection</name>
    <message numerus="yes">
        <source>Comments · %n open</source>
        <translation>
            <numerusform>Kommentare · %n offen</numerusform>
            <numerusform>Kommentare · %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Write a comment; Enter adds it</source>
        <translation>Kommentar schreiben; Eingabe fügt ihn hinzu</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Resolve comment to %1</source>
        <translation>Kommentar zu %1 erledigen</translation>
    </message>
    <message>
        <source>Reopen comment to %1</source>
        <translation>Kommentar zu %1 wieder öffnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete comment to %1</source>
        <translation>Kommentar zu %1 löschen</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>%1 kommentieren</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Name under new comments</source>
        <translation>Name unter neuen Kommentaren</translation>
    </message>
</context>
<context>
    <name>isthmus::Connecting</name>
    <message>
        <source>Connect %1 to …</source>
        <translation>%1 verbinden mit …</translation>
    </message>
    <message>
        <source>Flow from %1 to …</source>
        <translation>Fluss von %1 zu …</translation>
    </message>
    <message>
        <source>Put into %1 …</source>
        <translation>In %1 einfügen …</translation>
    </message>
    <message>
        <source>Place here …</source>
        <translation>Hier platzieren …</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>both ends of a link</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What %1 is stays with</source>
        <translation>Was %1 ausmacht, bleibt bei</translation>
    </message>
</context>
<context>
    <name>isthmus::CostFailuresPanel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>%1 a month are not carried</source>
        <translation>%1 im Monat werden nicht befördert</translation>
    </message>
    <message>
        <source>some of it has no price</source>
        <translation>ein Teil davon hat keinen Preis</translation>
    </message>
    <message>
        <source>%1 for each hour down</source>
        <translation>%1 für jede Stunde Ausfall</translation>
    </message>
    <message>
        <source>A promise with a refund, no prediction (%1)</source>
        <translation>Eine Zusage mit Erstattung, keine Vorhersage (%1)</translation>
    </message>
    <message>
        <source>nothing but the promise is known of it</source>
        <translation>nichts als die Zusage ist davon bekannt</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>a month is below with a chance of %1 %</source>
        <translation>ein Monat liegt mit einer Wahrscheinlichkeit von %1 % darunter</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Computing the bill of every disruption…</source>
        <translation>Die Rechnung jeder Störung wird berechnet …</translation>
    </message>
    <message>
        <source>What failures do to the bill, and what downtime costs, will stand here.</source>
        <translation>Was Ausfälle mit der Rechnung machen und was Ausfallzeit kostet, steht hier.</translation>
    </message>
    <message>
        <source>failures change the bill by %1 a year, as expected</source>
        <translation>Ausfälle ändern die Rechnung voraussichtlich um %1 im Jahr</translation>
    </message>
    <message>
        <source>downtime costs %1 a year</source>
        <translation>Ausfallzeit kostet %1 im Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n disruption(s) of unknown frequency</source>
        <translation>
            <numerusform>%n Störung unbekannter Häufigkeit</numerusform>
            <numerusform>%n Störungen unbekannter Häufigkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>What does a failure do to the bill?</source>
        <translation>Was macht ein Ausfall mit der Rechnung?</translation>
    </message>
    <message>
        <source>what the surviving paths cost more or less, for as long as it lasts</source>
        <translation>was die überlebenden Wege mehr oder weniger kosten, solange er dauert</translation>
    </message>
    <message>
        <source>What does downtime cost, and what is promised?</source>
        <translation>Was kostet Ausfallzeit, und was ist zugesagt?</translation>
    </message>
    <message>
        <source>journeys: loss a year · services: floor of a month and credit, no prediction</source>
        <translation>Vorgänge: Verlust im Jahr · Dienste: Untergrenze eines Monats und Gutschrift, keine Vorhersage</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Expected a year</source>
        <translation>Erwartet im Jahr</translation>
    </message>
    <message>
        <source>times a year × each time</source>
        <translation>Male im Jahr × jedes Mal</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>Jedes Mal</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>until the last of what is lost is repaired</source>
        <translation>bis das Letzte des Verlorenen repariert ist</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>Male im Jahr</translation>
    </message>
    <message>
        <source>Journey or service</source>
        <translation>Vorgang oder Dienst</translation>
    </message>
    <message>
        <source>Down or floor</source>
        <translation>Ausfall oder Untergrenze</translation>
    </message>
    <message>
        <source>Loss or credit</source>
        <translation>Verlust oder Gutschrift</translation>
    </message>
</context>
<context>
    <name>isthmus::CostPanel</name>
    <message>
        <source>%1 a month at list prices</source>
        <translation>%1 im Monat zu Listenpreisen</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1 after discounts</source>
        <translation>%1 nach Rabatten</translation>
    </message>
    <message>
        <source>%1 of it data transfer</source>
        <translation>davon %1 für Datenverkehr</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a price</source>
        <translation>
            <numerusform>%n Zeile ohne Preis</numerusform>
            <numerusform>%n Zeilen ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Flows and elements</source>
        <translation>Flüsse und Elemente</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>What each flow and element costs</source>
        <translation>Was jeder Fluss und jedes Element kostet</translation>
    </message>
    <message>
        <source>What each rule of the price list comes to</source>
        <translation>Was jede Regel der Preisliste ergibt</translation>
    </message>
    <message>
        <source>What each account pays</source>
        <translation>Was jedes Konto zahlt</translation>
    </message>
    <message>
        <source>What failures do to the bill</source>
        <translation>Was Ausfälle mit der Rechnung machen</translation>
    </message>
</context>
<context>
    <name>isthmus::CostTable</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Flow or element</source>
        <translation>Fluss oder Element</translation>
    </message>
    <message>
        <source>Quantity a month</source>
        <translation>Menge im Monat</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Monthly cost by flow and element</source>
        <translation>Monatliche Kosten nach Fluss und Element</translation>
    </message>
    <message>
        <source>no account named</source>
        <translation>kein Konto genannt</translation>
    </message>
    <message>
        <source>After discounts</source>
        <translation>Nach Rabatten</translation>
    </message>
</context>
<context>
    <name>isthmus::DerivationPanel</name>
    <message>
        <source>opens</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Every figure opens here once it is computed.</source>
        <translation>Jede Zahl lässt sich hier öffnen, sobald sie berechnet ist.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was eingeht</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where a number was given, or that it opens in turn: double click or Enter</source>
        <translation>Woher eine Zahl stammt, oder dass sie sich selbst öffnen lässt: Doppelklick oder Eingabetaste</translation>
    </message>
    <message>
        <source>Back to the figure before</source>
        <translation>Zurück zur vorigen Zahl</translation>
    </message>
</context>
<context>
    <name>isthmus::DesignCommands</name>
    <message numerus="yes">
        <source>Cut %n element(s)</source>
        <translation>
            <numerusform>%n Element ausschneiden</numerusform>
            <numerusform>%n Elemente ausschneiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Uses %1</source>
        <translation>Nutzt %1</translation>
    </message>
    <message>
        <source>Add journey</source>
        <translation>Vorgang hinzufügen</translation>
    </message>
    <message>
        <source>%1 and its stand-ins</source>
        <translation>%1 und Vertretung</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Shared risk</source>
        <translation>Gemeinsames Risiko</translation>
    </message>
    <message>
        <source>Add shared risk</source>
        <translation>Gemeinsames Risiko hinzufügen</translation>
    </message>
    <message>
        <source>Add cable</source>
        <translation>Kabel hinzufügen</translation>
    </message>
    <message>
        <source>Paste in place</source>
        <translation>An gleicher Stelle einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste properties to %n element(s)</source>
        <translation>
            <numerusform>Eigenschaften in %n Element einfügen</numerusform>
            <numerusform>Eigenschaften in %n Elemente einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one element.</source>
        <translation>Wählen Sie ein Element aus.</translation>
    </message>
    <message>
        <source>It has no properties that others could have.</source>
        <translation>Es hat keine Eigenschaften, die andere haben könnten.</translation>
    </message>
    <message>
        <source>Copy the properties of an element first.</source>
        <translation>Kopieren Sie zuerst die Eigenschaften eines Elements.</translation>
    </message>
    <message>
        <source>Select other elements of the same kind.</source>
        <translation>Wählen Sie andere Elemente derselben Art aus.</translation>
    </message>
</context>
<context>
    <name>isthmus::DesignPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation>Es ist nichts gezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s): too many for a preview.</source>
        <translation>
            <numerusform>%n Element: zu viel für eine Vorschau.</numerusform>
            <numerusform>%n Elemente: zu viele für eine Vorschau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DiagramView</name>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The drawing of the design. Tab goes from element to element, Enter renames, arrow keys move, Delete removes.</source>
        <translation>Die Zeichnung des Entwurfs. Tab geht von Element zu Element, die Eingabetaste benennt um, Pfeiltasten verschieben, Entf löscht.</translation>
    </message>
    <message>
        <source>Return to the drawing</source>
        <translation>Zurück zur Zeichnung</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Restore in what-if</source>
        <translation>Im Was-wäre-wenn wiederherstellen</translation>
    </message>
    <message>
        <source>Fail in what-if</source>
        <translation>Im Was-wäre-wenn ausfallen lassen</translation>
    </message>
    <message>
        <source>Fit selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) selected</source>
        <translation>
            <numerusform>%n Element ausgewählt</numerusform>
            <numerusform>%n Elemente ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag things from the palette to here, or begin with File ▸ New from template.</source>
        <translation>Ziehen Sie Bausteine aus der Palette hierher, oder beginnen Sie mit Datei ▸ Neu aus Vorlage.</translation>
    </message>
    <message>
        <source>%1 cannot hold this: %2</source>
        <translation>%1 kann dies nicht aufnehmen: %2</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>kind of link, its end</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Flow to %1</source>
        <translation>Fluss zu %1</translation>
    </message>
    <message>
        <source>Let go to put something into %1</source>
        <translation>Loslassen, um etwas in %1 einzufügen</translation>
    </message>
    <message>
        <source>Let go to choose what to connect</source>
        <translation>Loslassen, um zu wählen, was verbunden wird</translation>
    </message>
</context>
<context>
    <name>isthmus::DifferenceDialog</name>
    <message>
        <source>What another program changed</source>
        <translation>Was ein anderes Programm geändert hat</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>The two differ in more than edits can tell apart.</source>
        <translation>Die beiden unterscheiden sich in mehr, als Änderungen ausdrücken können.</translation>
    </message>
    <message>
        <source>The file holds the same design, written differently.</source>
        <translation>Die Datei enthält denselben Entwurf, anders geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) between the file and what is drawn here</source>
        <translation>
            <numerusform>%n Unterschied zwischen der Datei und dem, was hier gezeichnet ist</numerusform>
            <numerusform>%n Unterschiede zwischen der Datei und dem, was hier gezeichnet ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Only in the file</source>
        <translation>Nur in der Datei</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Elsewhere on the sheet</source>
        <translation>Anderswo auf dem Blatt</translation>
    </message>
    <message>
        <source>Shown differently</source>
        <translation>Anders dargestellt</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Name and notes of the design</source>
        <translation>Name und Notizen des Entwurfs</translation>
    </message>
</context>
<context>
    <name>isthmus::DistributionChart</name>
    <message>
        <source>from [h]</source>
        <translation>von [h]</translation>
    </message>
    <message>
        <source>to [h]</source>
        <translation>bis [h]</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>count before</source>
        <translation>Anzahl vorher</translation>
    </message>
</context>
<context>
    <name>isthmus::DocumentBanners</name>
    <message>
        <source>Changed by another program</source>
        <translation>Von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>“%1” was saved by another program since you opened it.</source>
        <translation>„%1“ wurde von einem anderen Programm gespeichert, seit Sie es geöffnet haben.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>Die Datei ist weg</translation>
    </message>
    <message>
        <source>“%1” was moved or deleted. Saving writes it anew.</source>
        <translation>„%1“ wurde verschoben oder gelöscht. Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Made by a newer version of Isthmus</source>
        <translation>Von einer neueren Version von Isthmus</translation>
    </message>
    <message>
        <source>What this version does not know is kept. Saving asks for another file.</source>
        <translation>Was diese Version nicht kennt, bleibt erhalten. Speichern fragt nach einer anderen Datei.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>“%1” cannot be replaced. Saving asks for another file.</source>
        <translation>„%1“ kann nicht ersetzt werden. Speichern fragt nach einer anderen Datei.</translation>
    </message>
    <message>
        <source>A crash would lose changes</source>
        <translation>Ein Absturz würde Änderungen kosten</translation>
    </message>
</context>
<context>
    <name>isthmus::DocumentFiles</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>„%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n problem(s).</source>
        <translation>
            <numerusform>„%1“ hat %n Problem.</numerusform>
            <numerusform>„%1“ hat %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>„%1“ konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>isthmus::DrawingGroups</name>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <comment>verb</comment>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Ungroup %1</source>
        <translation>Gruppierung von %1 auflösen</translation>
    </message>
</context>
<context>
    <name>isthmus::ElementSearch</name>
    <message numerus="yes">
        <source>Replace in %n name(s)</source>
        <translation>
            <numerusform>In %n Namen ersetzen</numerusform>
            <numerusform>In %n Namen ersetzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::ElementTable</name>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n element(s)</source>
        <translation>
            <numerusform>%1 von %n Element ändern</numerusform>
            <numerusform>%1 von %n Elementen ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::ExplanationPanel</name>
    <message>
        <source>A journey says what “up” means to somebody. What takes it down will stand here.</source>
        <translation>Ein Vorgang sagt, was „läuft“ für jemanden heißt. Was ihn ausfallen lässt, steht dann hier.</translation>
    </message>
    <message>
        <source>Finding out what takes the journey down…</source>
        <translation>Es wird ermittelt, was den Vorgang ausfallen lässt …</translation>
    </message>
    <message>
        <source>What takes down “%1”?</source>
        <translation>Was lässt „%1“ ausfallen?</translation>
    </message>
    <message>
        <source>With nothing failed. %1</source>
        <translation>Ohne Ausfälle. %1</translation>
    </message>
    <message>
        <source>Nothing has to fail: it is down as drawn.</source>
        <translation>Nichts muss ausfallen: er ist so, wie gezeichnet, ausgefallen.</translation>
    </message>
    <message>
        <source>Nothing that can fail takes it down.</source>
        <translation>Nichts, was ausfallen kann, lässt ihn ausfallen.</translation>
    </message>
    <message>
        <source>How much does each element matter?</source>
        <translation>Wie wichtig ist jedes Element?</translation>
    </message>
    <message>
        <source>Minimal cut sets</source>
        <translation>Minimale Ausfallmengen</translation>
    </message>
    <message>
        <source>Importance of elements</source>
        <translation>Wichtigkeit der Elemente</translation>
    </message>
    <message>
        <source>What keeps up “%1”?</source>
        <translation>Was hält „%1“ am Laufen?</translation>
    </message>
    <message>
        <source>Nothing that can fail is needed.</source>
        <translation>Nichts, was ausfallen kann, wird gebraucht.</translation>
    </message>
    <message>
        <source>How do they matter together?</source>
        <translation>Wie wichtig sind sie zusammen?</translation>
    </message>
    <message>
        <source>Cut sets</source>
        <translation>Ausfallmengen</translation>
    </message>
    <message>
        <source>Path sets</source>
        <translation>Pfadmengen</translation>
    </message>
    <message>
        <source>What takes the journey down when all of it has failed</source>
        <translation>Was den Vorgang ausfallen lässt, wenn alles davon ausgefallen ist</translation>
    </message>
    <message>
        <source>What keeps the journey up while all of it works</source>
        <translation>Was den Vorgang am Laufen hält, solange alles davon arbeitet</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>How much each one matters</source>
        <translation>Wie wichtig jedes ist</translation>
    </message>
    <message>
        <source>How much two matter to each other</source>
        <translation>Wie wichtig zwei füreinander sind</translation>
    </message>
    <message>
        <source>Minimal path sets</source>
        <translation>Minimale Pfadmengen</translation>
    </message>
    <message>
        <source>Joint importance of pairs</source>
        <translation>Gemeinsame Wichtigkeit von Paaren</translation>
    </message>
</context>
<context>
    <name>isthmus::FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>%1; sums and products too. Arrow keys step, with Shift by ten.</source>
        <translation>%1; auch Summen und Produkte. Pfeiltasten ändern schrittweise, mit Umschalt um zehn.</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>hier gesetzt</translation>
    </message>
</context>
<context>
    <name>isthmus::FigureExport</name>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>&amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>&amp;Save picture …</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Save n&amp;umbers …</source>
        <translation>Zahlen s&amp;peichern …</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>Numbers copied</source>
        <translation>Zahlen kopiert</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>&amp;Why %1?</source>
        <translation>&amp;Woher kommt %1?</translation>
    </message>
</context>
<context>
    <name>isthmus::FindBar</name>
    <message>
        <source>Find: a name, or type:dx region:us-* a&lt;0.999</source>
        <translation>Suchen: ein Name oder type:dx region:us-* a&lt;0.999</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>Das vorige (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>Das nächste (Eingabe)</translation>
    </message>
    <message>
        <source>Select all that was found (Alt+Enter)</source>
        <translation>Alles Gefundene auswählen (Alt+Eingabe)</translation>
    </message>
    <message>
        <source>Dim everything else</source>
        <translation>Alles andere abblenden</translation>
    </message>
    <message>
        <source>Replace in names</source>
        <translation>In Namen ersetzen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>by</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>accepted: %1</source>
        <translation>zulässig: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n name(s)</source>
        <translation>
            <numerusform>In %n Namen ersetzen</numerusform>
            <numerusform>In %n Namen ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>isthmus::GroupBreadcrumb</name>
    <message>
        <source>Leave the group for %1</source>
        <translation>Die Gruppe verlassen, zurück zu %1</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
</context>
<context>
    <name>isthmus::HistoryPanel</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>isthmus::InspectorPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Unbenannter Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journey(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements selected</source>
        <translation>
            <numerusform>%n Element ausgewählt</numerusform>
            <numerusform>%n Elemente ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what you change is written to all of them.</source>
        <translation>Nur was Sie ändern, wird in alle geschrieben.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elementen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message>
        <source>What it means here</source>
        <translation>Was das hier bedeutet</translation>
    </message>
    <message>
        <source>What the figures say</source>
        <translation>Was die Zahlen sagen</translation>
    </message>
</context>
<context>
    <name>isthmus::KindListModel</name>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Drag to the sheet, or click to place it in the middle; Shift and click gives this kind to what is selected</source>
        <translation>Auf das Blatt ziehen, oder klicken, um es in die Mitte zu setzen; Umschalt und Klick gibt dem Ausgewählten diese Art</translation>
    </message>
</context>
<context>
    <name>isthmus::KindPicker</name>
    <message>
        <source>Things to place</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Find a thing to place</source>
        <translation>Baustein suchen</translation>
    </message>
</context>
<context>
    <name>isthmus::KindsButton</name>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is failed; nothing ticked means everything</source>
        <translation>Was ausfällt; ohne Haken alles</translation>
    </message>
</context>
<context>
    <name>isthmus::LatencyPanel</name>
    <message>
        <source>Following the journey through its calls and all states of what can fail…</source>
        <translation>Der Vorgang wird durch seine Aufrufe und alle Ausfallzustände verfolgt …</translation>
    </message>
    <message>
        <source>How long the journey takes, and what it waits for, will stand here.</source>
        <translation>Hier wird stehen, wie lange der Vorgang dauert und worauf er wartet.</translation>
    </message>
    <message>
        <source>How long does “%1” take?</source>
        <translation>Wie lange dauert „%1“?</translation>
    </message>
    <message>
        <source> · grey: with nothing failed</source>
        <translation> · grau: ohne Ausfall</translation>
    </message>
    <message>
        <source>From where is it made?</source>
        <translation>Von wo wird er ausgeführt?</translation>
    </message>
    <message>
        <source>The journey names no populations; the inspector has a field for them.</source>
        <translation>Der Vorgang nennt keine Nutzergruppen; im Inspektor gibt es ein Feld dafür.</translation>
    </message>
    <message>
        <source>median, and up to what 99 % stay within · grey: with nothing failed</source>
        <translation>Median und bis wohin 99 % bleiben · grau: ohne Ausfall</translation>
    </message>
    <message>
        <source>p50 [ms]</source>
        <translation>p50 [ms]</translation>
    </message>
    <message>
        <source>p99 [ms]</source>
        <translation>p99 [ms]</translation>
    </message>
    <message>
        <source>p99 with nothing failed [ms]</source>
        <translation>p99 ohne Ausfall [ms]</translation>
    </message>
    <message>
        <source>What does a loss do to it?</source>
        <translation>Was macht ein Verlust mit ihm?</translation>
    </message>
    <message>
        <source>No standard disruption changes it.</source>
        <translation>Keine Standardstörung verändert ihn.</translation>
    </message>
    <message>
        <source>99 % stay within · grey: with nothing failed</source>
        <translation>99 % bleiben darunter · grau: ohne Ausfall</translation>
    </message>
    <message>
        <source>What does it wait for?</source>
        <translation>Worauf wartet er?</translation>
    </message>
    <message>
        <source>mean [ms]</source>
        <translation>Mittel [ms]</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>each [ms]</source>
        <translation>jeweils [ms]</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Nutzergruppen</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>Neue Verbindungen</translation>
    </message>
    <message>
        <source>Every call goes over a connection that has to be made first</source>
        <translation>Jeder Aufruf geht über eine Verbindung, die erst aufgebaut werden muss</translation>
    </message>
    <message>
        <source>Distribution of the time that a request takes</source>
        <translation>Verteilung der Dauer einer Anfrage</translation>
    </message>
    <message>
        <source>on average · blue: on the way · green: at work · pale: the sum of what follows</source>
        <translation>im Mittel · blau: unterwegs · grün: bei der Arbeit · blass: Summe des Folgenden</translation>
    </message>
</context>
<context>
    <name>isthmus::LayersModel</name>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not locked</source>
        <translation>Nicht gesperrt</translation>
    </message>
    <message>
        <source>Printed and exported</source>
        <translation>Wird gedruckt und exportiert</translation>
    </message>
    <message>
        <source>Left out on paper and in exports</source>
        <translation>Fehlt auf Papier und in Exporten</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename layer %1</source>
        <translation>Ebene %1 umbenennen</translation>
    </message>
    <message>
        <source>Show layer %1</source>
        <translation>Ebene %1 zeigen</translation>
    </message>
    <message>
        <source>Hide layer %1</source>
        <translation>Ebene %1 ausblenden</translation>
    </message>
    <message>
        <source>Lock layer %1</source>
        <translation>Ebene %1 sperren</translation>
    </message>
    <message>
        <source>Unlock layer %1</source>
        <translation>Ebene %1 entsperren</translation>
    </message>
    <message>
        <source>Print layer %1</source>
        <translation>Ebene %1 drucken</translation>
    </message>
    <message>
        <source>Leave layer %1 out on paper</source>
        <translation>Ebene %1 auf Papier weglassen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>isthmus::LayersPanel</name>
    <message>
        <source>The lowest layer keeps its place: what is on no other is on it</source>
        <translation>Die unterste Ebene behält ihren Platz: Auf ihr liegt, was auf keiner anderen liegt</translation>
    </message>
    <message>
        <source>Remove the layer (Del); what is on it goes to the lowest one</source>
        <translation>Ebene entfernen (Entf); was auf ihr liegt, kommt auf die unterste</translation>
    </message>
    <message>
        <source>Move the layer up (Alt+Up)</source>
        <translation>Ebene nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>It is the uppermost layer</source>
        <translation>Sie ist die oberste Ebene</translation>
    </message>
    <message>
        <source>Move the layer down (Alt+Down)</source>
        <translation>Ebene nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Only the lowest layer is below it</source>
        <translation>Unter ihr liegt nur die unterste Ebene</translation>
    </message>
    <message>
        <source>Put what is selected on this layer, with what is in it</source>
        <translation>Das Ausgewählte mit seinem Inhalt auf diese Ebene legen</translation>
    </message>
    <message>
        <source>Select something first</source>
        <translation>Zuerst etwas auswählen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Add a layer above this one</source>
        <translation>Eine Ebene über dieser hinzufügen</translation>
    </message>
    <message>
        <source>Put selection here</source>
        <translation>Auswahl hierher</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>Ebene entfernen</translation>
    </message>
    <message>
        <source>Move layer up</source>
        <translation>Ebene nach oben</translation>
    </message>
    <message>
        <source>Move layer down</source>
        <translation>Ebene nach unten</translation>
    </message>
</context>
<context>
    <name>isthmus::LoadPanel</name>
    <message>
        <source>Routing every flow through every loss…</source>
        <translation>Jeder Fluss wird durch jeden Verlust geführt …</translation>
    </message>
    <message>
        <source>What links and queues have to carry, now and after a loss, will stand here.</source>
        <translation>Hier wird stehen, was Verbindungen und Warteschlangen jetzt und nach einem Verlust zu tragen haben.</translation>
    </message>
    <message>
        <source>%1 losses tried</source>
        <translation>%1 Verluste durchgespielt</translation>
    </message>
    <message>
        <source>What has each link to carry?</source>
        <translation>Was hat jede Verbindung zu tragen?</translation>
    </message>
    <message>
        <source>What do the ways of each flow carry?</source>
        <translation>Was tragen die Wege jedes Flusses?</translation>
    </message>
    <message>
        <source>Does each queue and server keep up?</source>
        <translation>Kommt jede Warteschlange und jeder Server mit?</translation>
    </message>
    <message>
        <source>Do the others carry the peak?</source>
        <translation>Tragen die übrigen die Spitze?</translation>
    </message>
    <message>
        <source>No flow says what it sends.</source>
        <translation>Kein Fluss sagt, was er sendet.</translation>
    </message>
    <message>
        <source>No flow carries anything.</source>
        <translation>Kein Fluss trägt etwas.</translation>
    </message>
    <message>
        <source>No flow says how many a second it sends to something that says how fast it works; the inspector has fields for both.</source>
        <translation>Kein Fluss sagt, wie viele er je Sekunde an etwas sendet, das sagt, wie schnell es arbeitet; der Inspektor hat Felder für beides.</translation>
    </message>
    <message>
        <source>There are no equals that share a load.</source>
        <translation>Es gibt nichts Gleiches, das sich eine Last teilt.</translation>
    </message>
    <message>
        <source>How full do they get?</source>
        <translation>Wie voll werden sie?</translation>
    </message>
    <message>
        <source>What is left of it?</source>
        <translation>Was bleibt davon?</translation>
    </message>
    <message>
        <source>How long until all is normal?</source>
        <translation>Wie lange, bis alles normal ist?</translation>
    </message>
    <message>
        <source>What can be served with one lost?</source>
        <translation>Was lässt sich mit einem weniger bedienen?</translation>
    </message>
    <message>
        <source>of the capacity (line) · grey: after the worst loss</source>
        <translation>der Kapazität (Strich) · grau: nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>of what the chosen way carries, after the worst loss</source>
        <translation>dessen, was der gewählte Weg trägt, nach dem schlimmsten Verlust</translation>
    </message>
    <message>
        <source>worst outage, then drain</source>
        <translation>schlimmster Ausfall, dann Abbau</translation>
    </message>
    <message>
        <source>of the peak (line)</source>
        <translation>der Spitze (Strich)</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flüsse</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Bemessung</translation>
    </message>
    <message>
        <source>Is each burst done in time?</source>
        <translation>Wird jeder Stoß rechtzeitig fertig?</translation>
    </message>
    <message>
        <source>No flow hands items over at once; the inspector has a field for it.</source>
        <translation>Kein Fluss übergibt Elemente auf einmal; der Inspektor hat ein Feld dafür.</translation>
    </message>
    <message>
        <source>When is the last item done?</source>
        <translation>Wann ist das letzte Element fertig?</translation>
    </message>
    <message>
        <source>until its last item is done · the line is the time set for it</source>
        <translation>bis das letzte Element fertig ist · die Linie ist die dafür gesetzte Zeit</translation>
    </message>
    <message>
        <source>a double click opens a number; on a name it fails what the row speaks of</source>
        <translation>ein Doppelklick öffnet eine Zahl; auf einem Namen lässt er ausfallen, wovon die Zeile spricht</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Stöße</translation>
    </message>
</context>
<context>
    <name>isthmus::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Leisten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Palette and outline</source>
        <translation>Palette und Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>About Isthmus</source>
        <translation>Über Isthmus</translation>
    </message>
    <message>
        <source>Isthmus %1

Draw a multi-region system; see how available, recoverable, fast and expensive it is.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Isthmus %1

Ein System über mehrere Regionen zeichnen; sehen, wie verfügbar, wiederherstellbar, schnell und teuer es ist.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>The figures are still being computed.</source>
        <translation>Die Zahlen werden noch berechnet.</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht geschrieben nach %1</translation>
    </message>
    <message>
        <source>The figure could not be written.</source>
        <translation>Die Abbildung konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The remedies could not be put on the drawing.</source>
        <translation>Die Abhilfen ließen sich nicht in die Zeichnung übernehmen.</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu aus &amp;Vorlage …</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n link(s)</source>
        <translation>
            <numerusform>%n Verbindung einfügen</numerusform>
            <numerusform>%n Verbindungen einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n component(s)</source>
        <translation>
            <numerusform>%n Komponente einfügen</numerusform>
            <numerusform>%n Komponenten einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Copy as cells</source>
        <translation>Als Zellen kopieren</translation>
    </message>
    <message>
        <source>The what-if mode changes nothing in the drawing: leave it first.</source>
        <translation>Der Was-wäre-wenn-Modus ändert nichts an der Zeichnung: Verlassen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Select one element.</source>
        <translation>Wählen Sie ein Element aus.</translation>
    </message>
    <message>
        <source>Select what is to fail.</source>
        <translation>Wählen Sie aus, was ausfallen soll.</translation>
    </message>
    <message>
        <source>Nothing that is selected is failed.</source>
        <translation>Nichts von der Auswahl ist ausgefallen.</translation>
    </message>
    <message>
        <source>The clipboard holds no elements.</source>
        <translation>Die Zwischenablage enthält keine Elemente.</translation>
    </message>
    <message>
        <source>Turn on the what-if mode first.</source>
        <translation>Schalten Sie zuerst den Was-wäre-wenn-Modus ein.</translation>
    </message>
    <message>
        <source>The design has no scenario.</source>
        <translation>Der Entwurf hat kein Szenario.</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>Select something first.</source>
        <translation>Wählen Sie zuerst etwas aus.</translation>
    </message>
    <message>
        <source>Select a component or a place.</source>
        <translation>Wählen Sie eine Komponente oder einen Ort aus.</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
        <source>Nothing has been undone.</source>
        <translation>Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Select one component.</source>
        <translation>Wählen Sie eine Komponente aus.</translation>
    </message>
    <message>
        <source>Select two components or groups.</source>
        <translation>Wählen Sie zwei Komponenten oder Gruppen aus.</translation>
    </message>
    <message>
        <source>Select components, places or links.</source>
        <translation>Wählen Sie Komponenten, Orte oder Verbindungen aus.</translation>
    </message>
    <message>
        <source>Select links.</source>
        <translation>Wählen Sie Verbindungen aus.</translation>
    </message>
    <message>
        <source>Nothing is failed.</source>
        <translation>Nichts ist ausgefallen.</translation>
    </message>
    <message>
        <source>There is no file to go back to.</source>
        <translation>Es gibt keine Datei, zu der es zurückgehen könnte.</translation>
    </message>
    <message>
        <source>Nothing has changed since the document was saved.</source>
        <translation>Seit dem Speichern hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Copy written to %1</source>
        <translation>Kopie nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Saved, but without a backup: %1</source>
        <translation>Gespeichert, aber ohne Sicherungskopie: %1</translation>
    </message>
    <message>
        <source>Select one component first</source>
        <translation>Erst eine Komponente auswählen</translation>
    </message>
    <message>
        <source>Nothing is drawn in a what-if</source>
        <translation>Im Was-wäre-wenn wird nichts gezeichnet</translation>
    </message>
    <message>
        <source>&amp;Quick connect</source>
        <translation>S&amp;chnell verbinden</translation>
    </message>
    <message>
        <source>Nothing has been looked for and found.</source>
        <translation>Es wurde nichts gesucht und gefunden.</translation>
    </message>
    <message>
        <source>Nothing was looked at before.</source>
        <translation>Vorher wurde nichts angesehen.</translation>
    </message>
    <message>
        <source>Go back first.</source>
        <translation>Erst zurückgehen.</translation>
    </message>
    <message>
        <source>Colour the sheet b&amp;y</source>
        <translation>Blatt &amp;einfärben nach</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>„%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>This sheet is still empty.</source>
        <translation>Dieses Blatt ist noch leer.</translation>
    </message>
</context>
<context>
    <name>isthmus::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The whole drawing; click to go there</source>
        <translation>Die ganze Zeichnung; ein Klick führt dorthin</translation>
    </message>
</context>
<context>
    <name>isthmus::NameEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Something else is called that, too.</source>
        <translation>So heißt auch etwas anderes.</translation>
    </message>
</context>
<context>
    <name>isthmus::OutagesPanel</name>
    <message>
        <source>Failing everything in turn…</source>
        <translation>Alles fällt der Reihe nach aus …</translation>
    </message>
    <message>
        <source>There is nothing of these kinds to fail.</source>
        <translation>Von diesen Arten gibt es nichts, das ausfallen könnte.</translation>
    </message>
    <message>
        <source>Run fails every pair and ranks what hurts most.</source>
        <translation>„Starten“ lässt jedes Paar ausfallen und ordnet, was am härtesten trifft.</translation>
    </message>
    <message>
        <source>Every single failure will stand here, ranked by what it does.</source>
        <translation>Hier steht bald jeder einzelne Ausfall, geordnet nach seinen Folgen.</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>%1 Fälle</translation>
    </message>
    <message>
        <source>%1 of %2 cases</source>
        <translation>%1 von %2 Fällen</translation>
    </message>
    <message>
        <source>Which pairs hurt most? – %1</source>
        <translation>Welche Paare treffen am härtesten? – %1</translation>
    </message>
    <message>
        <source>Which failure hurts most? – %1</source>
        <translation>Welcher Ausfall trifft am härtesten? – %1</translation>
    </message>
    <message>
        <source>The worst of them, pair by pair</source>
        <translation>Die schlimmsten, Paar für Paar</translation>
    </message>
    <message>
        <source>How many nines are left?</source>
        <translation>Wie viele Neunen bleiben?</translation>
    </message>
    <message>
        <source>grey: with nothing failed</source>
        <translation>grau: ohne Ausfall</translation>
    </message>
    <message>
        <source>All journeys</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Single failures</source>
        <translation>Einzelausfälle</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Fails every pair and ranks what hurts most</source>
        <translation>Lässt jedes Paar ausfallen und ordnet, was am härtesten trifft</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>Geordnet nach</translation>
    </message>
    <message>
        <source>by availability</source>
        <translation>nach Verfügbarkeit</translation>
    </message>
    <message>
        <source>by latency</source>
        <translation>nach Latenz</translation>
    </message>
    <message>
        <source>by cost</source>
        <translation>nach Kosten</translation>
    </message>
    <message>
        <source>by load</source>
        <translation>nach Last</translation>
    </message>
    <message>
        <source>worse together</source>
        <translation>erst gemeinsam schlimm</translation>
    </message>
    <message>
        <source>Leaves out pairs of which one alone does as much</source>
        <translation>Lässt Paare weg, von denen einer allein genauso viel anrichtet</translation>
    </message>
    <message>
        <source>Play as what-if</source>
        <translation>Durchspielen</translation>
    </message>
    <message>
        <source>Worst outages</source>
        <translation>Schlimmste Ausfälle</translation>
    </message>
    <message>
        <source>✕ down · ▲ degraded · stronger colour: fewer nines left</source>
        <translation>✕ steht · ▲ eingeschränkt · kräftiger: weniger Neunen</translation>
    </message>
    <message>
        <source>unavailability</source>
        <translation>Nichtverfügbarkeit</translation>
    </message>
</context>
<context>
    <name>isthmus::OutlinePanel</name>
    <message>
        <source>Journeys</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flüsse</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Shared risks</source>
        <translation>Gemeinsame Risiken</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation>Offene Kommentare</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
</context>
<context>
    <name>isthmus::PalettePanel</name>
    <message>
        <source>Find a thing to place</source>
        <translation>Baustein suchen</translation>
    </message>
    <message>
        <source>Things to place</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Place in the middle</source>
        <translation>In die Mitte setzen</translation>
    </message>
    <message>
        <source>Give this kind to what is selected</source>
        <translation>Dem Ausgewählten diese Art geben</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Mark as favourite</source>
        <translation>Als Favorit merken</translation>
    </message>
</context>
<context>
    <name>isthmus::ParetoChart</name>
    <message>
        <source>monthly cost [USD]</source>
        <translation>monatliche Kosten [USD]</translation>
    </message>
    <message>
        <source>price known</source>
        <translation>Preis bekannt</translation>
    </message>
    <message>
        <source>unavailability</source>
        <translation>Nichtverfügbarkeit</translation>
    </message>
    <message>
        <source>reaches the target</source>
        <translation>erreicht das Ziel</translation>
    </message>
    <message>
        <source>remedies</source>
        <translation>Abhilfen</translation>
    </message>
    <message>
        <source>nines</source>
        <translation>Neunen</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>cheapest that reaches it</source>
        <translation>günstigste, die es erreicht</translation>
    </message>
</context>
<context>
    <name>isthmus::RecentMenu</name>
    <message>
        <source>Remove &amp;missing files</source>
        <translation>&amp;Fehlende Dateien entfernen</translation>
    </message>
    <message>
        <source>No file of the list is missing.</source>
        <translation>Keine Datei der Liste fehlt.</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Pinned files stay.</source>
        <translation>Angeheftete Dateien bleiben.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Loslösen</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
</context>
<context>
    <name>isthmus::RecoveryDialog</name>
    <message>
        <source>Recover unsaved work</source>
        <translation>Ungespeichertes wiederherstellen</translation>
    </message>
    <message>
        <source>Isthmus did not end as it should</source>
        <translation>Isthmus wurde nicht ordentlich beendet</translation>
    </message>
    <message>
        <source>These documents had changes that were not saved. Nothing is written over: a recovered document is open and unsaved until you save it.</source>
        <translation>Diese Dokumente hatten Änderungen, die nicht gespeichert waren. Nichts wird überschrieben: Ein wiederhergestelltes Dokument ist offen und ungespeichert, bis Sie es speichern.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>&amp;Discard …</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Never saved to a file</source>
        <translation>Nie in einer Datei gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Last change %1 · %n step(s) since it was saved</source>
        <translation>
            <numerusform>Letzte Änderung %1 · %n Schritt seit dem Speichern</numerusform>
            <numerusform>Letzte Änderung %1 · %n Schritte seit dem Speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of the record is damaged; this is all of it that can be read.</source>
        <translation>Das Ende der Aufzeichnung ist beschädigt; das ist alles, was davon lesbar ist.</translation>
    </message>
    <message>
        <source>The file itself has been changed since; it is left as it is.</source>
        <translation>Die Datei selbst wurde seitdem geändert; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the unsaved changes to “%1”?</source>
        <translation>Die ungespeicherten Änderungen an „%1“ verwerfen?</translation>
    </message>
    <message>
        <source>They cannot be brought back.</source>
        <translation>Sie lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>isthmus::RecoveryPanel</name>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>half of the clients after %1</source>
        <translation>die Hälfte der Nutzer nach %1</translation>
    </message>
    <message>
        <source>decided by: %1</source>
        <translation>entscheidet: %1</translation>
    </message>
    <message>
        <source>RPO %1</source>
        <translation>RPO %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>im Mittel %1</translation>
    </message>
    <message>
        <source>the stores are %1 apart</source>
        <translation>die Speicher liegen %1 auseinander</translation>
    </message>
    <message>
        <source>Hot standby</source>
        <translation>Heiße Reserve</translation>
    </message>
    <message>
        <source>%1 losses; missed targets first</source>
        <translation>%1 Ausfälle; verfehlte Ziele zuerst</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Worst recovery by what is lost, against the targets</source>
        <translation>Schlimmste Wiederherstellung nach dem, was ausfällt, gegen die Ziele</translation>
    </message>
    <message>
        <source>Every plan in what it is for: can its steps run at once?</source>
        <translation>Jeder Plan in dem, wofür er da ist: können seine Schritte sofort laufen?</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Recovery in time</source>
        <translation>Wiederherstellung im Zeitverlauf</translation>
    </message>
    <message>
        <source>Data lost by store</source>
        <translation>Verlorene Daten je Speicher</translation>
    </message>
</context>
<context>
    <name>isthmus::RecoveryTable</name>
    <message>
        <source>Lost</source>
        <translation>Ausfall von</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
</context>
<context>
    <name>isthmus::RecoveryTimeline</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>ready [s]</source>
        <translation>bereit [s]</translation>
    </message>
    <message>
        <source>start [s]</source>
        <translation>Beginn [s]</translation>
    </message>
    <message>
        <source>end [s]</source>
        <translation>Ende [s]</translation>
    </message>
    <message>
        <source>best [s]</source>
        <translation>bestenfalls [s]</translation>
    </message>
    <message>
        <source>worst [s]</source>
        <translation>schlimmstenfalls [s]</translation>
    </message>
    <message>
        <source>slack [s]</source>
        <translation>Spielraum [s]</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>kritischer Pfad</translation>
    </message>
</context>
<context>
    <name>isthmus::RemediesPanel</name>
    <message>
        <source>Trying remedies on copies of the drawing…</source>
        <translation>Abhilfen werden an Kopien der Zeichnung erprobt …</translation>
    </message>
    <message>
        <source>Remedies aim at a target: give the journey one, or type one above.</source>
        <translation>Abhilfen brauchen ein Ziel: Geben Sie dem Vorgang eines, oder tippen Sie oben eines ein.</translation>
    </message>
    <message>
        <source>Run tries what could make the journey reach its target: another cable, a second location, a standby, a decision that waits for nobody… each on a copy of the drawing, computed anew, alone and together with others.</source>
        <translation>Starten erprobt, was den Vorgang sein Ziel erreichen lässt: ein weiteres Kabel, ein zweiter Standort, eine Reserve, eine Entscheidung, die auf niemanden wartet … jede an einer Kopie der Zeichnung, neu berechnet, allein und zusammen mit anderen.</translation>
    </message>
    <message>
        <source>the target is reached; %1 sets tried</source>
        <translation>das Ziel ist erreicht; %1 Zusammenstellungen erprobt</translation>
    </message>
    <message>
        <source>%1 sets tried; the cheapest that reaches the target is marked</source>
        <translation>%1 Zusammenstellungen erprobt; die günstigste, die das Ziel erreicht, ist markiert</translation>
    </message>
    <message>
        <source>%1 sets tried; none of known price reaches the target</source>
        <translation>%1 Zusammenstellungen erprobt; keine mit bekanntem Preis erreicht das Ziel</translation>
    </message>
    <message>
        <source>Choose a remedy, or a point of the chart.</source>
        <translation>Wählen Sie eine Abhilfe oder einen Punkt des Diagramms.</translation>
    </message>
    <message numerus="yes">
        <source>%n remedy(ies): %1</source>
        <translation>
            <numerusform>%n Abhilfe: %1</numerusform>
            <numerusform>%n Abhilfen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What it costs a month: %1</source>
        <translation>Was es im Monat kostet: %1</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n remedies</source>
        <translation>
            <numerusform>%n Abhilfe anwenden</numerusform>
            <numerusform>%n Abhilfen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Availability to reach</source>
        <translation>Zu erreichende Verfügbarkeit</translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation>Was würde helfen?</translation>
    </message>
    <message>
        <source>each alone, most hours saved per dollar first · ✓ in the chosen set</source>
        <translation>jede allein, meiste gesparte Stunden je Dollar zuerst · ✓ in der gewählten Zusammenstellung</translation>
    </message>
    <message>
        <source>What does which availability cost?</source>
        <translation>Was kostet welche Verfügbarkeit?</translation>
    </message>
    <message>
        <source>monthly cost and availability of sets that none beats · hollow: a price is missing</source>
        <translation>monatliche Kosten und Verfügbarkeit von Zusammenstellungen, die keine übertrifft · hohl: ein Preis fehlt</translation>
    </message>
    <message>
        <source>Costs a month</source>
        <translation>Kostet im Monat</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Put the chosen remedies on the drawing, as one step</source>
        <translation>Die gewählten Abhilfen in die Zeichnung übernehmen, als ein Schritt</translation>
    </message>
    <message>
        <source>Run tries what could bring the journey back in time: a decision that waits for nobody, a warmer standby, a nearer copy… each on a copy of the drawing, computed anew, alone and together with others.</source>
        <translation>Ausführen versucht, was den Vorgang rechtzeitig zurückbringen könnte: eine Entscheidung, die auf niemanden wartet, eine wärmere Reserve, eine nähere Kopie … jedes auf einer Kopie der Zeichnung neu berechnet, allein und mit anderen zusammen.</translation>
    </message>
    <message>
        <source>Run tries what could carry the journey after any single loss: a wider way, a second one… each on a copy of the drawing, computed anew, alone and together with others.</source>
        <translation>Ausführen versucht, was den Vorgang nach jedem einzelnen Verlust tragen könnte: ein breiterer Weg, ein zweiter … jedes auf einer Kopie der Zeichnung neu berechnet, allein und mit anderen zusammen.</translation>
    </message>
    <message>
        <source>each alone, most hours less beyond targets per dollar first · ✓ in the chosen set</source>
        <translation>jede allein, meiste Stunden weniger über den Zielen je Dollar zuerst · ✓ in der gewählten Zusammenstellung</translation>
    </message>
    <message>
        <source>What does recovery in time cost?</source>
        <translation>Was kostet rechtzeitiger Wiederanlauf?</translation>
    </message>
    <message>
        <source>monthly cost and hours beyond targets of sets that none beats · hollow: a price is missing</source>
        <translation>monatliche Kosten und Stunden über den Zielen von Zusammenstellungen, die keine schlägt · hohl: ein Preis fehlt</translation>
    </message>
    <message>
        <source>each alone, most bandwidth per dollar first · ✓ in the chosen set</source>
        <translation>jede allein, meiste Bandbreite je Dollar zuerst · ✓ in der gewählten Zusammenstellung</translation>
    </message>
    <message>
        <source>What does enough capacity cost?</source>
        <translation>Was kostet genug Kapazität?</translation>
    </message>
    <message>
        <source>monthly cost and bandwidth short of sets that none beats · hollow: a price is missing</source>
        <translation>monatliche Kosten und fehlende Bandbreite von Zusammenstellungen, die keine schlägt · hohl: ein Preis fehlt</translation>
    </message>
</context>
<context>
    <name>isthmus::ReportWriter</name>
    <message>
        <source>Writing %1 …</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Der Bericht konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>isthmus::ResultsPanel</name>
    <message>
        <source>grey: before the what-if · line: target</source>
        <translation>grau: vor dem Was-wäre-wenn · Strich: Ziel</translation>
    </message>
    <message>
        <source>grey: before the what-if</source>
        <translation>grau: vor dem Was-wäre-wenn</translation>
    </message>
    <message>
        <source>line: target</source>
        <translation>Strich: Ziel</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Is each journey available enough?</source>
        <translation>Ist jeder Vorgang verfügbar genug?</translation>
    </message>
    <message>
        <source>What costs most hours a year?</source>
        <translation>Was kostet die meisten Stunden im Jahr?</translation>
    </message>
    <message>
        <source>Recovery by disruption</source>
        <translation>Wiederanlauf je Störung</translation>
    </message>
    <message>
        <source>A journey says what “up” means to somebody. Select the component it begins at and choose Insert ▸ Journey: its availability, recovery and latency then stand here.</source>
        <translation>Ein Vorgang sagt, was „läuft“ für jemanden heißt. Wählen Sie die Komponente, bei der er beginnt, und dann Einfügen ▸ Vorgang: Verfügbarkeit, Wiederanlauf und Latenz stehen dann hier.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>unavailability</source>
        <translation>Nichtverfügbarkeit</translation>
    </message>
    <message>
        <source>down a year [h]</source>
        <translation>Ausfall im Jahr [h]</translation>
    </message>
    <message>
        <source>saves a year [h]</source>
        <translation>spart im Jahr [h]</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>Abhilfen</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>isthmus::ScenarioSteps</name>
    <message>
        <source>%1: nothing has happened yet</source>
        <translation>%1: noch nichts ist geschehen</translation>
    </message>
    <message>
        <source>%1, after %2: %3 of %4</source>
        <comment>scenario, time, event, how many events</comment>
        <translation>%1, nach %2: %3 von %4</translation>
    </message>
</context>
<context>
    <name>isthmus::ScoreStrip</name>
    <message>
        <source>Score of the journey</source>
        <translation>Werte des Vorgangs</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Rechnet …</translation>
    </message>
</context>
<context>
    <name>isthmus::ShortcutDialog</name>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command, a menu or keys</source>
        <translation>Befehl, Menü oder Tasten suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>none pressed yet</source>
        <translation>noch keine gedrückt</translation>
    </message>
    <message>
        <source>&amp;Press the keys:</source>
        <translation>Tasten &amp;drücken:</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>A&amp;lles zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Assign anyway</source>
        <translation>Trotzdem &amp;zuweisen</translation>
    </message>
    <message>
        <source>These keys move, walk or rename on the sheet; no command can have them.</source>
        <translation>Diese Tasten bewegen, wandern oder benennen auf dem Blatt um; kein Befehl kann sie haben.</translation>
    </message>
    <message>
        <source>“%1” (%2) has these keys and would lose them.</source>
        <translation>„%1“ (%2) hat diese Tasten und verlöre sie.</translation>
    </message>
</context>
<context>
    <name>isthmus::ShortcutModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>isthmus::SimulationPanel</name>
    <message>
        <source>Living through the years…</source>
        <translation>Die Jahre werden durchlebt …</translation>
    </message>
    <message>
        <source>Run lives through years of this design, event by event: how bad a year can get, how long outages last, and whether the exact figures hold.</source>
        <translation>„Starten“ durchlebt Jahre dieses Entwurfs, Ereignis für Ereignis: wie schlimm ein Jahr werden kann, wie lange Ausfälle dauern und ob die exakten Angaben stimmen.</translation>
    </message>
    <message>
        <source>%1 years, seed %2: %3 events in %4</source>
        <translation>%1 Jahre, Startwert %2: %3 Ereignisse in %4</translation>
    </message>
    <message>
        <source>%1 outages, by their length</source>
        <translation>%1 Ausfälle nach ihrer Länge</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Another seed, other years; the same seed gives the same figures</source>
        <translation>Ein anderer Startwert gibt andere Jahre, derselbe dieselben Angaben</translation>
    </message>
    <message>
        <source>How bad does a year get?</source>
        <translation>Wie schlimm wird ein Jahr?</translation>
    </message>
    <message>
        <source>How long do outages last?</source>
        <translation>Wie lange dauern Ausfälle?</translation>
    </message>
    <message>
        <source>What opens them?</source>
        <translation>Was löst sie aus?</translation>
    </message>
    <message>
        <source>hours of downtime a year, by what failed first</source>
        <translation>Ausfall im Jahr, nach dem, was zuerst ausfiel</translation>
    </message>
    <message>
        <source>How much data is lost?</source>
        <translation>Wie viele Daten gehen verloren?</translation>
    </message>
    <message>
        <source>share of years down longer</source>
        <translation>Anteil der Jahre mit mehr</translation>
    </message>
    <message>
        <source>share of years</source>
        <translation>Anteil der Jahre</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % bis</translation>
    </message>
    <message>
        <source>down a year [h]</source>
        <translation>Ausfall im Jahr [h]</translation>
    </message>
    <message>
        <source>outages</source>
        <translation>Ausfälle</translation>
    </message>
</context>
<context>
    <name>isthmus::StartPage</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n Fassung</numerusform>
            <numerusform>%n Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet: what you open and save stands here.</source>
        <translation>Noch nichts: Hier steht, was Sie öffnen und speichern.</translation>
    </message>
    <message>
        <source>No file and no template is called that.</source>
        <translation>Keine Datei und keine Vorlage heißt so.</translation>
    </message>
    <message>
        <source>Isthmus</source>
        <translation>Isthmus</translation>
    </message>
    <message>
        <source>Draw a multi-region system; see how available, recoverable, fast and expensive it is.</source>
        <translation>Ein System über mehrere Regionen zeichnen und sehen, wie verfügbar, wiederherstellbar, schnell und teuer es ist.</translation>
    </message>
    <message>
        <source>&amp;Blank sheet</source>
        <translation>&amp;Leeres Blatt</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Öff&amp;nen …</translation>
    </message>
    <message>
        <source>&amp;All templates …</source>
        <translation>&amp;Alle Vorlagen …</translation>
    </message>
    <message>
        <source>&amp;Import a table …</source>
        <translation>Tabelle &amp;importieren …</translation>
    </message>
    <message>
        <source>Show this at the start</source>
        <translation>Zu Beginn zeigen</translation>
    </message>
    <message>
        <source>Search recent files and templates</source>
        <translation>Zuletzt geöffnete Dateien und Vorlagen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>isthmus::StatusLine</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>prices of %1</source>
        <translation>Preise von %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>The figures are being computed</source>
        <translation>Die Zahlen werden gerechnet</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Compute the figures of the drawing as it is</source>
        <translation>Die Zahlen der Zeichnung rechnen, wie sie ist</translation>
    </message>
    <message>
        <source>Stop computing; the figures stay those of before</source>
        <translation>Aufhören zu rechnen; es bleiben die Zahlen von vorher</translation>
    </message>
    <message>
        <source>stopped: figures of an earlier drawing</source>
        <translation>angehalten: Zahlen einer früheren Zeichnung</translation>
    </message>
    <message>
        <source>computing …</source>
        <translation>rechnet …</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::StudyPage</name>
    <message>
        <source>A journey says what “up” means to somebody. Select the component it begins at and choose Insert ▸ Journey.</source>
        <translation>Ein Vorgang sagt, was „läuft“ für jemanden heißt. Wählen Sie die Komponente, bei der er beginnt, und dann Einfügen ▸ Vorgang.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>of the drawing before the last edit</source>
        <translation>von der Zeichnung vor der letzten Änderung</translation>
    </message>
    <message>
        <source>stopped, not complete</source>
        <translation>angehalten, nicht vollständig</translation>
    </message>
</context>
<context>
    <name>isthmus::TablesPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>isthmus::TemplateDialog</name>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>&amp;Variants</source>
        <translation>&amp;Varianten</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
</context>
<context>
    <name>isthmus::WhatIfFrame</name>
    <message>
        <source>What-if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
</context>
<context>
    <name>isthmus::WhatIfRibbon</name>
    <message>
        <source>What-if: click an element to fail it; the design is not changed.</source>
        <translation>Was-wäre-wenn: ein Klick lässt ein Element ausfallen; der Entwurf bleibt, wie er ist.</translation>
    </message>
    <message numerus="yes">
        <source>What-if: %n element(s) failed — %1. Click to fail or restore; the design is not changed.</source>
        <translation>
            <numerusform>Was-wäre-wenn: %n Element ausgefallen — %1. Ein Klick lässt ausfallen oder stellt wieder her; der Entwurf bleibt, wie er ist.</numerusform>
            <numerusform>Was-wäre-wenn: %n Elemente ausgefallen — %1. Ein Klick lässt ausfallen oder stellt wieder her; der Entwurf bleibt, wie er ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Alle wiederherstellen</translation>
    </message>
    <message>
        <source>Save as scenario</source>
        <translation>Als Szenario sichern</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>Ausfall: %1</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Szenario sichern</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>Layer %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Add layer %1</source>
        <translation>Ebene %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove layer %1</source>
        <translation>Ebene %1 entfernen</translation>
    </message>
    <message>
        <source>Move layer %1</source>
        <translation>Ebene %1 verschieben</translation>
    </message>
    <message>
        <source>Put %1 on layer %2</source>
        <translation>%1 auf Ebene %2 legen</translation>
    </message>
</context>
</TS>
