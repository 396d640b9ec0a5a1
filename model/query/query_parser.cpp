#include "model/query/query.h"
#include "model/query/query_text.h"
#include "model/query/query_values.h"

namespace isthmus {

namespace {

constexpr int kDeepestQuery = 64;

class Parser {
public:
    explicit Parser(std::vector<QueryToken> tokens) : m_tokens(std::move(tokens)) {}

    QueryOutcome run() {
        QueryOutcome outcome;
        outcome.query.root = alternatives(0);
        if (!m_error && now().kind == QueryToken::Kind::Close)
            fail(now(), "QU-005", {now().text}, "(");
        outcome.error = std::move(m_error);
        if (outcome.error)
            outcome.query = {};
        else
            outcome.query.asksForFigures = m_figures;
        return outcome;
    }

private:
    using Kind = QueryToken::Kind;

    [[nodiscard]] const QueryToken& now() const { return m_tokens[m_at]; }

    QueryNode alternatives(int depth) {
        QueryNode first = together(depth);
        if (m_error || now().kind != Kind::Or)
            return first;
        QueryNode any{.kind = QueryNode::Kind::Or, .term = {}, .children = {std::move(first)}};
        while (!m_error && now().kind == Kind::Or) {
            const QueryToken& word = now();
            if (any.children.back().kind == QueryNode::Kind::And && any.children.back().children.empty())
                fail(word, "QU-007", {word.text}, "");
            ++m_at;
            if (now().kind == Kind::End || now().kind == Kind::Close || now().kind == Kind::Or)
                fail(word, "QU-007", {word.text}, "");
            any.children.push_back(together(depth));
        }
        return any;
    }

    QueryNode together(int depth) {
        QueryNode all;
        while (!m_error && now().kind != Kind::End && now().kind != Kind::Close && now().kind != Kind::Or) {
            if (now().kind == Kind::And) {
                const QueryToken& word = m_tokens[m_at++];
                if (all.children.empty() || now().kind == Kind::End || now().kind == Kind::Close ||
                    now().kind == Kind::Or || now().kind == Kind::And)
                    fail(word, "QU-007", {word.text}, "");
                continue;
            }
            all.children.push_back(single(depth));
        }
        if (all.children.size() == 1) {
            QueryNode only = std::move(all.children.front());
            return only;
        }
        return all;
    }

    QueryNode single(int depth) {
        if (depth >= kDeepestQuery) {
            fail(now(), "QU-010", {std::to_string(kDeepestQuery)}, "");
            return {};
        }
        const QueryToken& first = m_tokens[m_at++];
        switch (first.kind) {
        case Kind::Not: {
            if (now().kind == Kind::End || now().kind == Kind::Close || now().kind == Kind::Or ||
                now().kind == Kind::And) {
                fail(first, "QU-007", {first.text}, "");
                return {};
            }
            QueryNode negated = single(depth + 1);
            return {.kind = QueryNode::Kind::Not, .term = {}, .children = {std::move(negated)}};
        }
        case Kind::Open: {
            QueryNode inner = alternatives(depth + 1);
            if (!m_error && now().kind != Kind::Close)
                fail(first, "QU-005", {first.text}, ")");
            else if (!m_error)
                ++m_at;
            return inner;
        }
        case Kind::Compare:
            fail(first, "QU-007", {first.text}, fieldNames());
            return {};
        default:
            return leaf(first);
        }
    }

    QueryNode leaf(const QueryToken& first) {
        QueryNode node{.kind = QueryNode::Kind::Term, .term = {}, .children = {}};
        if (first.kind == Kind::Quoted || now().kind != Kind::Compare) {
            node.term.text = foldCase(first.text);
            return node;
        }
        const QueryFieldRow* field = queryField(foldCase(first.text));
        if (!field) {
            fail(first, "QU-001", {first.text}, fieldNames());
            return node;
        }
        const QueryToken& compare = m_tokens[m_at++];
        QueryTermOutcome read = queryTerm(*field, compare, m_tokens, m_at);
        if (read.error && !m_error)
            m_error = std::move(read.error);
        node.term = std::move(read.term);
        m_figures = m_figures || field->figure;
        return node;
    }

    static std::string fieldNames() {
        std::vector<std::string_view> names;
        for (const QueryFieldRow& row : queryFields())
            names.push_back(row.name);
        return joined(names);
    }

    void fail(const QueryToken& where, std::string code, std::vector<std::string> arguments,
              std::string accepted) {
        if (m_error)
            return;
        m_error = QueryError{.error = {.code = std::move(code),
                                       .arguments = std::move(arguments),
                                       .accepted = std::move(accepted)},
                             .position = where.position,
                             .length = where.length};
    }

    std::vector<QueryToken> m_tokens;
    std::size_t m_at = 0;
    bool m_figures = false;
    std::optional<QueryError> m_error;
};

} // namespace

QueryOutcome parseQuery(std::string_view text) {
    QueryTokens read = queryTokens(text);
    if (read.error)
        return {.query = {}, .error = std::move(read.error)};
    return Parser(std::move(read.tokens)).run();
}

} // namespace isthmus
