<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Dialogs</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Improve</name>
    <message numerus="yes">
        <source>%n target(s) missed by %1 in all</source>
        <translation>
            <numerusform>%n target missed by %1 in all</numerusform>
            <numerusform>%n targets missed by %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n element(s) without a price</source>
        <translation>
            <numerusform>and %n element without a price</numerusform>
            <numerusform>and %n elements without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message numerus="yes">
        <source>   and %n more line(s)</source>
        <translation>
            <numerusform>   and %n more line</numerusform>
            <numerusform>   and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Depends on %n element(s)</source>
        <translation>
            <numerusform>Depends on %n element</numerusform>
            <numerusform>Depends on %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveIntoPlace</name>
    <message numerus="yes">
        <source>Move %n element(s) to %1</source>
        <translation>
            <numerusform>Move %n element to %1</numerusform>
            <numerusform>Move %n elements to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemedyRows</name>
    <message numerus="yes">
        <source>%n element(s) of it have no price: type one below</source>
        <translation>
            <numerusform>%n element of it has no price: type one below</numerusform>
            <numerusform>%n elements of it have no price: type one below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message numerus="yes">
        <source>%n price(s) are unknown: the sum is incomplete</source>
        <translation>
            <numerusform>%n price is unknown: the sum is incomplete</numerusform>
            <numerusform>%n prices are unknown: the sum is incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>misses %n target(s)</source>
        <translation>
            <numerusform>misses %n target</numerusform>
            <numerusform>misses %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) not shown to be met</source>
        <translation>
            <numerusform>%n target not shown to be met</numerusform>
            <numerusform>%n targets not shown to be met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) and flow(s)</source>
        <translation>
            <numerusform>%n link or flow</numerusform>
            <numerusform>%n links and flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut</source>
        <translation>
            <numerusform>%n cut</numerusform>
            <numerusform>%n cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n down inside</source>
        <translation>
            <numerusform>%n down inside</numerusform>
            <numerusform>%n down inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n thing(s).</source>
        <translation>
            <numerusform>%1 holds %n thing.</numerusform>
            <numerusform>%1 holds %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) between %1 and %2</source>
        <translation>
            <numerusform>%n line between %1 and %2</numerusform>
            <numerusform>%n lines between %1 and %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CellsDialog</name>
    <message numerus="yes">
        <source>%n link(s) will be made</source>
        <translation>
            <numerusform>%n link will be made</numerusform>
            <numerusform>%n links will be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) will be made</source>
        <translation>
            <numerusform>%n component will be made</numerusform>
            <numerusform>%n components will be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new place(s) for them</source>
        <translation>
            <numerusform>%n new place for them</numerusform>
            <numerusform>%n new places for them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CommentsSection</name>
    <message numerus="yes">
        <source>Comments · %n open</source>
        <translation>
            <numerusform>Comments · %n open</numerusform>
            <numerusform>Comments · %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CostFailuresPanel</name>
    <message numerus="yes">
        <source>%n disruption(s) of unknown frequency</source>
        <translation>
            <numerusform>%n disruption of unknown frequency</numerusform>
            <numerusform>%n disruptions of unknown frequency</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CostPanel</name>
    <message numerus="yes">
        <source>%n line(s) without a price</source>
        <translation>
            <numerusform>%n line without a price</numerusform>
            <numerusform>%n lines without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DesignCommands</name>
    <message numerus="yes">
        <source>Cut %n element(s)</source>
        <translation>
            <numerusform>Cut %n element</numerusform>
            <numerusform>Cut %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste properties to %n element(s)</source>
        <translation>
            <numerusform>Paste properties to %n element</numerusform>
            <numerusform>Paste properties to %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DesignPreview</name>
    <message numerus="yes">
        <source>%n element(s): too many for a preview.</source>
        <translation>
            <numerusform>%n element: too many for a preview.</numerusform>
            <numerusform>%n elements: too many for a preview.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DiagramView</name>
    <message numerus="yes">
        <source>%n element(s) selected</source>
        <translation>
            <numerusform>%n element selected</numerusform>
            <numerusform>%n elements selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DifferenceDialog</name>
    <message numerus="yes">
        <source>%n difference(s) between the file and what is drawn here</source>
        <translation>
            <numerusform>%n difference between the file and what is drawn here</numerusform>
            <numerusform>%n differences between the file and what is drawn here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DocumentFiles</name>
    <message numerus="yes">
        <source>“%1” has %n problem(s).</source>
        <translation>
            <numerusform>“%1” has %n problem.</numerusform>
            <numerusform>“%1” has %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::ElementSearch</name>
    <message numerus="yes">
        <source>Replace in %n name(s)</source>
        <translation>
            <numerusform>Replace in %n name</numerusform>
            <numerusform>Replace in %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::ElementTable</name>
    <message numerus="yes">
        <source>Change %1 of %n element(s)</source>
        <translation>
            <numerusform>Change %1 of %n element</numerusform>
            <numerusform>Change %1 of %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n name(s)</source>
        <translation>
            <numerusform>Replace in %n name</numerusform>
            <numerusform>Replace in %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::InspectorPanel</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journey(s)</source>
        <translation>
            <numerusform>%n journey</numerusform>
            <numerusform>%n journeys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements selected</source>
        <translation>
            <numerusform>%n element selected</numerusform>
            <numerusform>%n elements selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::KindsButton</name>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::LayersModel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::MainWindow</name>
    <message numerus="yes">
        <source>Paste %n link(s)</source>
        <translation>
            <numerusform>Paste %n link</numerusform>
            <numerusform>Paste %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n component(s)</source>
        <translation>
            <numerusform>Paste %n component</numerusform>
            <numerusform>Paste %n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::RecoveryDialog</name>
    <message numerus="yes">
        <source>Last change %1 · %n step(s) since it was saved</source>
        <translation>
            <numerusform>Last change %1 · %n step since it was saved</numerusform>
            <numerusform>Last change %1 · %n steps since it was saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::RemediesPanel</name>
    <message numerus="yes">
        <source>%n remedy(ies): %1</source>
        <translation>
            <numerusform>%n remedy: %1</numerusform>
            <numerusform>%n remedies: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n remedies</source>
        <translation>
            <numerusform>Apply %n remedy</numerusform>
            <numerusform>Apply %n remedies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::StartPage</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::StatusLine</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::TablesPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::WhatIfRibbon</name>
    <message numerus="yes">
        <source>What-if: %n element(s) failed — %1. Click to fail or restore; the design is not changed.</source>
        <translation>
            <numerusform>What-if: %n element failed — %1. Click to fail or restore; the design is not changed.</numerusform>
            <numerusform>What-if: %n elements failed — %1. Click to fail or restore; the design is not changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
