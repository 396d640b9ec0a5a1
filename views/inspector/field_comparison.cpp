#include "views/inspector/field_comparison.h"

#include "views/inspector/inspector_edits.h"

#include <QElapsedTimer>

namespace isthmus {

bool FieldComparison::advance(const FieldContext& context, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    FieldContext brief = context;
    brief.choices = false;
    while (m_next < m_elements.size() && (milliseconds == 0 || clock.elapsed() < milliseconds)) {
        const Element& element = m_elements[m_next];
        if (m_next == 0) {
            m_common = fieldsOf(element, context);
        } else {
            // Alike elements may be given the same; which place may hold which is another matter.
            const bool alike =
                element.index() == m_elements.front().index() && !std::holds_alternative<Place>(element);
            keepCommon(m_common, fieldsOf(element, alike ? brief : context));
        }
        ++m_next;
    }
    return m_next == m_elements.size();
}

} // namespace isthmus
