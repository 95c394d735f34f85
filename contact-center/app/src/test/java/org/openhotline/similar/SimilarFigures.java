package org.openhotline.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhotline.HotlineDatabase;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.lifecycle.State;
import org.openhotline.person.PhoneNumber;
import org.openhotline.search.ComplaintDocument;
import org.openhotline.search.ComplaintIndexer;
import org.openhotline.search.SearchServer;
import org.openhotline.search.SearchSettings;
import org.openhotline.search.SimilarTexts;
import org.openhotline.search.testing.SearchNode;
import org.openhotline.similar.SimilarComplaints.Question;
import org.openhotline.vault.Tokens;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long an agent waits for "have we had this before?" with 100,000 complaints. Not run with the tests, because it
/// is a figure and not a check: `mvn -pl contact-center/app -am test -Dtest=SimilarFigures`.
class SimilarFigures {

    private static final int COMPLAINTS = 100_000;
    private static final int QUESTIONS = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final Tokens TOKENS = new Tokens(new byte[32]);
    private static final List<String> WHAT = List.of(
            "显示已经签收但是本人没有收到",
            "在途中丢失至今没有找到",
            "外包装破损里面的东西全部摔碎",
            "拖延很多天信息一直不更新",
            "被擅自放到驿站没有通知我",
            "快递员态度恶劣还在电话里骂人",
            "送到乡镇要求另外付取件费",
            "代收货款一直没有返还给我");
    private static final List<String> THING =
            List.of("手机", "苹果", "衣服", "合同文件", "药品", "茶叶", "家具配件", "化妆品", "身份证原件", "电脑主板", "羊肉", "课本");
    private static final List<String> WISH = List.of("要求赔偿全部损失", "要求尽快送货上门", "要求退还运费", "要求道歉", "要求给一个说法", "要求处理责任人");

    private final Random random = new Random(7);

    @Test
    void a_hundred_thousand_complaints() throws Exception {
        HotlineDatabase database = HotlineDatabase.fresh();
        try (SearchNode node = SearchNode.start();
                SearchServer server = SearchServer.at(new SearchSettings(
                        node.uri(), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2), null))) {
            fill(new JdbcTemplate(database.dataSource()), server);
            try (var similar = new SimilarComplaints(
                    new KnownCases(database.jdbc(), TOKENS), new SimilarTexts(server), Duration.ofSeconds(20))) {
                measure(similar);
            }
        }
    }

    private void fill(JdbcTemplate jdbc, SearchServer server) {
        var indexer = new ComplaintIndexer(server);
        indexer.prepare();
        for (int from = 0; from < COMPLAINTS; from += 1_000) {
            List<Object[]> rows = new ArrayList<>();
            List<ComplaintDocument> documents = new ArrayList<>();
            for (int ordinal = from; ordinal < from + 1_000; ordinal++) {
                add(ordinal, rows, documents);
            }
            jdbc.batchUpdate(
                    "INSERT INTO complaint (number, version, state, policy, channel, received_at, state_since, confidential,"
                            + " waybill, phone_token, form, handling)"
                            + " VALUES (?, 1, 31, 'figures', 'PHONE', ?, ?, false, ?, ?, '{}', '{}')",
                    rows);
            indexer.index(documents);
        }
        jdbc.execute("ANALYZE complaint");
        indexer.fill(Stream.of());
    }

    private void add(int ordinal, List<Object[]> rows, List<ComplaintDocument> documents) {
        LocalDate day = FIRST_DAY.plusDays(ordinal / 400);
        ComplaintNumber number = ComplaintNumber.of(day, ordinal % 400);
        Instant at = day.atStartOfDay(ZoneOffset.UTC).plusSeconds(ordinal % 400).toInstant();
        rows.add(new Object[] {
            number.digits(),
            at.atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC),
            waybill(ordinal),
            TOKENS.whole(phone(ordinal))
        });
        documents.add(new ComplaintDocument(
                number,
                1,
                State.PROCESSING,
                Channel.PHONE,
                "YTO",
                "620102",
                "620100",
                "0101",
                Set.of("0101"),
                "01",
                at,
                null,
                true,
                story(),
                List.of(),
                waybill(ordinal),
                TOKENS.all(phone(ordinal)),
                Set.of()));
    }

    private static String waybill(int ordinal) {
        return "YT%013d".formatted(1_000_000_000L + ordinal);
    }

    private static PhoneNumber phone(int ordinal) {
        return PhoneNumber.read("1380%07d".formatted(ordinal % 60_000)).orElseThrow();
    }

    private String story() {
        return "我在" + (1 + random.nextInt(28)) + "号寄的" + one(THING) + "，" + one(WHAT) + "，联系了" + random.nextInt(9)
                + "次客服" + one(List.of("没有人管", "说在处理", "让我等", "电话打不通")) + "，" + one(WHAT) + "。" + one(WISH) + "，价值"
                + random.nextInt(3_000) + "元";
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void measure(SimilarComplaints similar) {
        for (int warm = 0; warm < 50; warm++) {
            ask(similar);
        }
        List<Long> taken = IntStream.range(0, QUESTIONS)
                .mapToObj(_ -> ask(similar))
                .sorted()
                .toList();
        System.out.printf(
                "similar, %,d complaints, waybill + person + text: p50 %d ms, p95 %d ms, slowest %d ms%n",
                COMPLAINTS,
                taken.get(QUESTIONS / 2) / 1_000_000,
                taken.get(QUESTIONS * 95 / 100) / 1_000_000,
                taken.getLast() / 1_000_000);
    }

    private long ask(SimilarComplaints similar) {
        int ordinal = random.nextInt(COMPLAINTS);
        var question = new Question(waybill(ordinal), phone(ordinal), null, story(), null);
        long begun = System.nanoTime();
        var answer = similar.find(question);
        long taken = System.nanoTime() - begun;
        assertThat(answer.textSearched()).isTrue();
        assertThat(answer.alike().getFirst().reasons()).contains(SimilarComplaints.Reason.SAME_WAYBILL);
        return taken;
    }
}
