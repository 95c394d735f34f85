package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.person.PhoneNumber;

class FindingTest {

    /// Their ordinal is their place in this list, from 1.
    private static final List<String> SENTENCES = List.of(
            "快递显示已签收，但本人并未收到，快递员虚假签收。",
            "包裹放在驿站，没有打电话通知就代签收了。",
            "要求送货上门，快递员拒绝，让我自己去村口取。",
            "寄往天水的生鲜水果延误五天，到货全部变质。",
            "物流信息自二月三日起一直停留在兰州转运中心，没有更新。",
            "内件手机短少一部，外包装有拆开的痕迹。",
            "寄的茶具收到时全部破损，企业只赔运费。",
            "快递员态度恶劣，在电话里辱骂收件人。",
            "快件丢失，企业承诺赔偿三千元但至今没有赔付。",
            "派送到村里每件另收两元取件费。",
            "未经同意放入快递柜，产生超时费用。",
            "挂号信遗失，查询无结果。",
            "代收货款一直没有返还给寄件人。",
            "面单上的手机号没有隐藏，接到骚扰来电，怀疑个人信息被泄露。",
            "客服电话打不通，在线客服互相推诿。",
            "订阅的报纸连续三天没有投递。",
            "衣服被掉包，收到的是一件旧衣服。",
            "EMS 邮件退回未经寄件人同意。",
            "保价一万元的相机镜头摔坏，企业按照三倍运费赔偿。",
            "大件家具运输途中被压坏，拒不出具证明。",
            "错投给邻居，邻居否认收到。",
            "双十一期间网点爆仓，快件积压半个月。",
            "拒绝收寄玻璃制品，也不说明理由。",
            "预约上门取件，两天无人揽收。",
            "发票迟迟不开。",
            "先签后验，不让验收就要求签字。",
            "集邮品预订成功后没有发货。",
            "国际包裹清关延误两个月。",
            "iPhone 15 Pro 丢件，只肯赔偿 500 元。",
            "村级网点撤销，需要到镇上取快递。");

    private static final ComplaintSearch SEARCH = new ComplaintSearch(SharedNode.SERVER);

    @BeforeAll
    static void index() {
        List<ComplaintDocument> documents = new ArrayList<>();
        for (int at = 0; at < SENTENCES.size(); at++) {
            documents.add(new Draft(at + 1).text(SENTENCES.get(at)).document());
        }
        documents.add(new Draft(41)
                .text("没有收到")
                .waybill("YT8826123456789")
                .phone("13812345678")
                .labels("圆通速递", "丢失短少", "全部丢失", "兰州市", "城关区")
                .document());
        documents.add(new Draft(42)
                .text("外壳碎裂")
                .waybill("SF1234882600011")
                .phone("0931-8123456")
                .labels("顺丰速运", "损毁", "天水市")
                .document());
        SharedNode.holds(documents);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "虚假签收 | 1,2",
                "代签收 | 1,2",
                "签收 | 1,2",
                "送货上门 | 3",
                "变质 | 4",
                "没有更新 | 5",
                "短少 | 6,41",
                "破损 | 7,19,20,42",
                "态度恶劣 | 8",
                "赔偿三千元 | 9",
                "快递柜 | 11",
                "丰巢 | 11",
                "驿站 | 2",
                "挂号信 | 12",
                "信息泄露 | 14",
                "相机镜头 | 19",
                "清关延误 | 28",
                "iphone | 29",
                "ＩＰＨＯＮＥ　15 | 29",
                "圆通 丢失 | 41",
                "村 快递 | 3,30"
            })
    void words_are_found_to_the_letter_and_in_other_words(String words, String expected) {
        assertThat(ordinals(new Sought.Words(words)))
                .containsExactlyInAnyOrderElementsOf(List.of(expected.split(",")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void a_whole_sentence_finds_its_complaint_first() {
        assertThat(ordinals(new Sought.Words("面单上的手机号没有隐藏怀疑信息泄露")).getFirst()).isEqualTo(14);
    }

    @Test
    void one_character_is_enough() {
        assertThat(ordinals(new Sought.Words("镜"))).containsExactly(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YT8826", "yt8826", "882612", "8826123456789", "YT8826123456789", " yt88-2612 3456 789 "})
    void a_piece_of_the_waybill_finds_it(String piece) {
        assertThat(ordinals(new Sought.WaybillPiece(piece))).containsExactly(41);
        assertThat(ordinals(new Sought.Box(piece, Set.of()))).containsExactly(41);
    }

    @Test
    void a_piece_that_two_waybills_share_finds_both() {
        assertThat(ordinals(new Sought.WaybillPiece("8826"))).containsExactlyInAnyOrder(41, 42);
    }

    @Test
    void a_long_piece_must_fit_as_a_whole() {
        assertThat(ordinals(new Sought.WaybillPiece("YT8826123456780"))).isEmpty();
        assertThat(ordinals(new Sought.WaybillPiece("23456789YT8826"))).isEmpty();
    }

    @Test
    void the_number_is_found_whole_by_its_beginning_and_in_groups() {
        String digits = Draft.number(7).digits();
        assertThat(ordinals(new Sought.OwnNumber(digits))).containsExactly(7);
        assertThat(ordinals(new Sought.OwnNumber("260213"))).hasSize(20);
        String groups = String.join(" ", Draft.number(7).groups());
        assertThat(ordinals(new Sought.Box(groups, Set.of()))).containsExactly(7);
    }

    @Test
    void the_end_of_a_phone_number_finds_by_tokens_only() {
        PhoneNumber phone = PhoneNumber.read("13812345678").orElseThrow();
        assertThat(ordinals(new Sought.Phone(Set.of(Draft.token("four:5678"))))).containsExactly(41);
        assertThat(ordinals(new Sought.Phone(Set.of(Draft.token("eight:12345678")))))
                .containsExactly(41);
        assertThat(ordinals(new Sought.Phone(Draft.tokensOf(phone)))).containsExactly(41);
        assertThat(ordinals(new Sought.Box("5678", Set.of(Draft.token("four:5678")))))
                .contains(41);
        assertThat(ordinals(new Sought.Phone(Set.of("13812345678")))).isEmpty();
        assertThat(ordinals(new Sought.Words("13812345678"))).isEmpty();
    }

    @Test
    void everything_that_is_given_must_fit() {
        assertThat(ordinals(new Sought.Words("没有收到"), new Sought.WaybillPiece("8826")))
                .containsExactly(41);
        assertThat(ordinals(new Sought.Words("碎裂"), new Sought.WaybillPiece("YT88")))
                .isEmpty();
    }

    @Test
    void the_hit_shows_the_words_that_were_found() {
        Hit hit = found(ComplaintQuery.of(new Sought.Words("相机镜头"))).hits().getFirst();
        assertThat(hit.excerpts()).isNotEmpty();
        assertThat(hit.excerpts().getFirst().pieces()).anyMatch(piece -> piece.hit() && "相机镜头".contains(piece.text()));
        assertThat(hit.waybill()).isNull();
        assertThat(hit.version()).isEqualTo(1);
    }

    @Test
    void pages_hold_every_row_once_with_and_without_words() {
        for (ComplaintQuery query : List.of(ComplaintQuery.of(), ComplaintQuery.of(new Sought.Words("有")))) {
            long total = found(query).total();
            List<ComplaintNumber> read = new ArrayList<>();
            String mark = null;
            do {
                var page = found(query.page(mark, 4));
                page.hits().forEach(hit -> read.add(hit.number()));
                assertThat(page.total()).isEqualTo(total);
                mark = page.next();
            } while (mark != null);
            assertThat(read).doesNotHaveDuplicates().hasSize((int) total);
            assertThat(total).isGreaterThan(4);
        }
    }

    @Test
    void without_words_the_latest_come_first() {
        assertThat(ordinals()).startsWith(42, 41, 30, 29);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*:*",
                "state:10 OR 1=1",
                "\" OR \"\"=\"",
                "{\"match_all\":{}}",
                "') ; DROP TABLE complaint; --",
                "_exists_:text",
                "/.*/",
                "text:[* TO *]",
                "~~~~^^^^",
                "\\",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "\u0000\uFFFF"
            })
    void query_languages_are_only_words(String attack) {
        assertThat(found(ComplaintQuery.of(new Sought.Box(attack, Set.of()))).total())
                .isZero();
        assertThat(found(ComplaintQuery.of(new Sought.Words(attack))).total()).isZero();
    }

    @Test
    void an_over_long_question_is_refused_before_it_is_sent() {
        assertThat(SEARCH.find(ComplaintQuery.of(new Sought.Words("丢".repeat(101)))))
                .asInstanceOf(type(SearchOutcome.Refused.class))
                .satisfies(refused -> assertThat(refused.faults()).hasSize(1));
    }

    @Test
    void what_is_saved_is_found_soon_by_itself() {
        var saved = new Draft(77).text("新登记的申诉：快递被雨淋湿").document();
        assertThat(new ComplaintIndexer(SharedNode.SERVER).index(List.of(saved)))
                .isEqualTo(new IndexOutcome.Done(1, 0));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ordinals(new Sought.Words("雨淋湿"))).containsExactly(77));
        new ComplaintIndexer(SharedNode.SERVER).forget(Draft.number(77), 2);
        SharedNode.refresh();
    }

    private static List<Integer> ordinals(Sought... sought) {
        return found(ComplaintQuery.of(sought)).hits().stream()
                .map(hit -> Integer.valueOf(hit.number().digits().substring(6, 11)))
                .toList();
    }

    private static SearchOutcome.Found found(ComplaintQuery query) {
        return (SearchOutcome.Found) SEARCH.find(query);
    }
}
