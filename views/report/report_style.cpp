#include "views/report/report_style.h"

#include <utility>

namespace isthmus {

namespace {

/// Puts the theme's colours where the sheet says "@role".
QString coloured(QString sheet, const Theme& theme) {
    static constexpr std::pair<const char*, ColourRole> kRoles[] = {
        {"@text-secondary", ColourRole::TextSecondary},
        {"@text", ColourRole::Text},
        {"@hairline", ColourRole::Hairline},
        {"@panel", ColourRole::Panel},
        {"@window", ColourRole::Window},
        {"@accent", ColourRole::Accent},
        {"@up", ColourRole::Up},
        {"@degraded", ColourRole::Degraded},
        {"@failed", ColourRole::Failed},
        {"@canvas", ColourRole::Canvas}};
    for (const auto& [name, role] : kRoles)
        sheet.replace(QLatin1String(name), theme.colour(role).name());
    return sheet;
}

constexpr const char* kMarks = R"(
.up { color: @up; font-weight: 600; }
.degraded { color: @degraded; font-weight: 600; }
.failed { color: @failed; font-weight: 600; }
.quiet { color: @text-secondary; }
.name { font-weight: 600; }
)";

/// Space above and below the parts of a page is the page layout's.
constexpr const char* kPaper = R"(
body { color: @text; font-size: 8.5pt; }
h1 { font-size: 20pt; font-weight: 600; margin-top: 0px; margin-bottom: 4px; }
h2 { font-size: 14pt; font-weight: 600; margin-top: 0px; margin-bottom: 4px; color: @accent; }
h3 { font-size: 10pt; font-weight: 600; margin-top: 0px; margin-bottom: 2px; }
p { margin-top: 0px; margin-bottom: 2px; }
p.kicker, p.note { color: @text-secondary; }
p.label { color: @text-secondary; font-size: 8pt; margin-bottom: 1px; }
p.figure { font-size: 13pt; font-weight: 600; margin-bottom: 1px; }
p.detail { font-size: 8pt; margin-bottom: 1px; }
table { border-collapse: collapse; border-style: none; margin-top: 0px; margin-bottom: 0px; }
table.rows th { color: @text-secondary; font-weight: 400; border-bottom: 1px solid @text-secondary; }
table.rows td { border-bottom: 1px solid @hairline; }
table.cards td { background-color: @window; }
a.opens { color: @text; text-decoration: none; }
.number { color: @text-secondary; font-size: 6pt; font-weight: 400; }
)";

constexpr const char* kBrowser = R"(
html { background: @window; }
body { color: @text; background: @panel; font: 15px/1.45 system-ui, Inter, "Noto Sans", "DejaVu Sans", sans-serif;
  max-width: 1040px; margin: 24px auto; padding: 32px 48px; border-radius: 12px; }
h1 { font-size: 30px; font-weight: 600; margin: 0 0 16px; }
h2 { font-size: 21px; font-weight: 600; margin: 40px 0 12px; color: @accent; }
h3 { font-size: 16px; font-weight: 600; margin: 24px 0 8px; }
p { margin: 0 0 8px; }
p.kicker, p.note, .quiet, p.label { color: @text-secondary; }
p.kicker { margin-bottom: 4px; }
p.total { margin-top: 12px; }
p.label, p.detail { font-size: 13px; margin: 0 0 2px; }
p.figure { font-size: 22px; font-weight: 600; margin: 0 0 2px; font-variant-numeric: tabular-nums; }
.drawing { margin: 20px 0; padding: 8px; background: @canvas; border: 1px solid @hairline; border-radius: 12px; }
.drawing svg, .figure svg { display: block; width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 12px; font-size: 14px; font-variant-numeric: tabular-nums; }
table.rows th { color: @text-secondary; font-weight: 400; border-bottom: 1px solid @text-secondary; }
table.rows td { border-bottom: 1px solid @hairline; overflow-wrap: anywhere; }
table.rows th, table.rows td { padding: 6px 8px; }
table.cards td { background: @window; padding: 12px; border-right: 8px solid @panel; }
table.cards td:last-child { border-right: none; }
a.opens { color: inherit; text-decoration: none; }
a.opens:hover, a.opens:focus { text-decoration: underline; }
.number { color: @text-secondary; font-size: 11px; font-weight: 400; }
h3:target { color: @accent; }
@media print { html, body { background: none; } body { margin: 0; padding: 0; max-width: none; font-size: 12px; }
  h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
)";

} // namespace

QString paperStyle(const Theme& theme) {
    return coloured(QLatin1String(kPaper) + QLatin1String(kMarks), theme);
}

QString browserStyle(const Theme& theme) {
    return coloured(QLatin1String(kBrowser) + QLatin1String(kMarks), theme);
}

} // namespace isthmus
