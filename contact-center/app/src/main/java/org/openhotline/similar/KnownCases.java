package org.openhotline.similar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PhoneNumber;
import org.openhotline.vault.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database knows of a waybill and of a person, newest first. A person is looked up by keyed tokens only.
public final class KnownCases {

    private final JdbcClient database;
    private final Tokens tokens;

    KnownCases(JdbcClient database, Tokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    List<ComplaintNumber> withWaybill(String waybill, int most) {
        return numbers("waybill = :waybill", Map.of("waybill", waybill), most);
    }

    /// Each way of knowing the person is a look-up of its own: `OR` over three indices reads more than it needs.
    public List<ComplaintNumber> of(@Nullable PhoneNumber phone, @Nullable IdNumber idNumber, int most) {
        Map<String, String> ways = new LinkedHashMap<>();
        if (phone != null) {
            ways.put("phone_token", tokens.whole(phone));
            ways.put("second_phone_token", tokens.whole(phone));
        }
        if (idNumber != null) {
            ways.put("id_number_token", tokens.of(idNumber));
        }
        return ways.entrySet().stream()
                .flatMap(way -> numbers(way.getKey() + " = :token", Map.of("token", way.getValue()), most).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    private List<ComplaintNumber> numbers(String condition, Map<String, ?> params, int most) {
        return database.sql(
                        "SELECT number FROM complaint WHERE " + condition + " ORDER BY received_at DESC LIMIT :most")
                .params(params)
                .param("most", most)
                .query((row, _) -> new ComplaintNumber(row.getString("number")))
                .list();
    }
}
