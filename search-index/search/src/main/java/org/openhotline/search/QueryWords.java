package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Turns what is looked for into structured queries. What was typed is only ever a value in them: no query language
/// is read from it.
final class QueryWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u3000,;，；、。]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{6,12}");
    private static final String TEXT = "text";
    private static final String PAIRS = "text.pairs";
    private static final String LABELS = "labels";

    /// Up to two pairs of characters: all of them; of more, two thirds, so that a long sentence still finds.
    private static final String MOST_PAIRS = "2<67%";

    private final Synonyms synonyms;

    QueryWords(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    static List<String> split(String typed) {
        return BETWEEN_WORDS
                .splitAsStream(typed)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Query query(Sought sought) {
        return switch (sought) {
            case Sought.Box box -> box(box);
            case Sought.Words words ->
                all(split(words.words()).stream().map(this::spoken).toList());
            case Sought.WaybillPiece waybill -> waybill(waybill.piece());
            case Sought.OwnNumber number -> number(number.digits());
            case Sought.Phone phone -> phone(phone.tokens());
        };
    }

    private Query box(Sought.Box box) {
        List<Query> ways = new ArrayList<>();
        ways.add(all(split(box.typed()).stream().map(this::anywhere).toList()));
        if (!box.tokens().isEmpty()) {
            ways.add(phone(box.tokens()));
        }
        // A waybill or a number may have been typed with blanks between its groups.
        String together = box.typed().replaceAll("[\\s\\u3000-]", "");
        if (!together.equals(box.typed())) {
            ways.addAll(identifiers(together));
        }
        return any(ways);
    }

    private Query anywhere(String word) {
        List<Query> ways = new ArrayList<>(identifiers(word));
        ways.add(spoken(word));
        return any(ways);
    }

    private static List<Query> identifiers(String word) {
        List<Query> ways = new ArrayList<>();
        if (Waybills.isPiece(word)) {
            ways.add(waybill(word));
        }
        if (NUMBER.matcher(word).matches()) {
            ways.add(number(word));
        }
        return ways;
    }

    /// A word in the text, to the letter best of all; or nearly all of a longer one; or a paraphrase; or a label.
    private Query spoken(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(phrase(TEXT, word, 4));
        ways.add(phrase(LABELS, word, 2));
        ways.add(Query.of(
                query -> query.match(match -> match.field(PAIRS).query(word).minimumShouldMatch(MOST_PAIRS))));
        ways.add(Query.of(query ->
                query.matchPhrasePrefix(prefix -> prefix.field(TEXT).query(word).maxExpansions(50))));
        for (String other : synonyms.paraphrases(word)) {
            ways.add(phrase(TEXT, other, 2));
            ways.add(phrase(LABELS, other, 1));
        }
        return any(ways);
    }

    private static Query phrase(String field, String words, float weight) {
        return Query.of(query ->
                query.matchPhrase(phrase -> phrase.field(field).query(words).boost(weight)));
    }

    private static Query waybill(String piece) {
        String whole = Waybills.plain(piece);
        Query pieces = all(Waybills.grams(piece).stream()
                .map(gram -> term("waybill.pieces", gram, 1))
                .toList());
        return any(List.of(term("waybill", whole, 20), constant(pieces, 8)));
    }

    private static Query number(String digits) {
        return digits.length() == 12
                ? term("number", digits, 40)
                : Query.of(query -> query.prefix(
                        prefix -> prefix.field("number").value(digits).boost(6f)));
    }

    private static Query phone(Collection<String> tokens) {
        return constant(terms("phoneTokens", tokens), 10);
    }

    static Query terms(String field, Collection<String> values) {
        List<FieldValue> wanted = values.stream().sorted().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(wanted))));
    }

    private static Query term(String field, String value, float weight) {
        return Query.of(
                query -> query.term(term -> term.field(field).value(value).boost(weight)));
    }

    private static Query constant(Query what, float weight) {
        return Query.of(
                query -> query.constantScore(constant -> constant.filter(what).boost(weight)));
    }

    static Query all(List<Query> queries) {
        return queries.isEmpty()
                ? Query.of(query -> query.matchNone(none -> none))
                : Query.of(query -> query.bool(bool -> bool.must(queries)));
    }

    static Query any(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }
}
