package org.openhotline.exchange.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.EnterpriseComplaint;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.memory.MemoryAttachments;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.person.Address;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;

class PublicFormTest {

    private static final Instant NOW = Instant.parse("2027-01-31T19:00:00Z");
    private static final String TEXT = "快件至今没有送到，𠮷先生说不赔😡。";

    private final MemoryCentre centre = MemoryCentre.at(NOW.toString());
    private final MemoryAttachments attachments = new MemoryAttachments();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @TempDir
    private Path folder;

    private Path shelf;

    @BeforeEach
    void open() throws Exception {
        shelf = folder.resolve("shelf");
        serve(attachments);
    }

    private void serve(Attachments books) throws Exception {
        var files = new FileClerk(books, new FolderShelf(shelf), centre.unitOfWork, centre.clock);
        camel.addRoutes(new FormRoutes(
                new FormClerk(centre.desk, centre.complaints, centre.contacts, centre.orders, files, centre.clock)));
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    @Test
    void a_form_with_files_becomes_a_contact_a_complaint_and_its_files() throws IOException {
        Complaint complaint = taken(form("13800138000", TEXT), file("面单.jpg", jpeg()), file("a.pdf", pdf()));

        assertThat(complaint.receipt().channel()).isEqualTo(Channel.WEB);
        assertThat(complaint.form().grievance().text()).isEqualTo(TEXT);
        assertThat(centre.contacts.of(complaint.number()).getFirst().outcome()).isEqualTo(ContactOutcome.COMPLAINT);
        List<Attachment> kept = attachments.of(complaint.number());
        assertThat(kept).extracting(Attachment::name).containsExactly("面单.jpg", "a.pdf");
        assertThat(kept).extracting(Attachment::mediaType).containsExactly("image/jpeg", "application/pdf");
        assertThat(Files.readAllBytes(shelf.resolve(kept.getFirst().storedAs())))
                .isEqualTo(jpeg());
        assertThat(kept.getFirst().sha256()).hasSize(64);
    }

    @Test
    void each_kind_that_is_taken_is_known_by_its_content() throws IOException {
        Complaint complaint = taken(
                form("13800138000", TEXT),
                file("1", png()),
                file("2", mp3()),
                file("3", mp4("isom")),
                file("4", mp4("mp42")),
                file("5", bytes(0xFF, 0xFB, 0x90, 0x64, 0, 0, 0, 0)));

        assertThat(attachments.of(complaint.number()))
                .extracting(Attachment::mediaType)
                .containsExactly("image/png", "audio/mpeg", "video/mp4", "video/mp4", "audio/mpeg");
    }

    @Test
    void all_faults_are_told_at_once_and_nothing_is_kept() throws IOException {
        var wrong = new ComplaintForm(
                Complainant.UNKNOWN,
                PostalItem.of("NOBODY", "YT1", null, LocalDate.of(2027, 2, 2)),
                null,
                new Grievance("0000", List.of(), "太短", Set.of(), -1L, null, false),
                null);

        List<Fault> faults = faults(
                wrong,
                file("photo.jpg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                file("empty.png", new byte[0]),
                file("large.pdf", large()),
                file("tool.exe", new byte[] {'M', 'Z', 0, 0}),
                file("page.jpg", "<!DOCTYPE html><script>1</script>".getBytes(StandardCharsets.UTF_8)),
                file("bomb.pdf", zip()),
                file("film.mp4", mp4("qt  ")));

        assertThat(faults)
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "item.enterpriseCode unknown-code",
                        "item.waybill invalid",
                        "item.postedOn in-future",
                        "grievance.mainProblem unknown-code",
                        "grievance.claimFen invalid",
                        "complainant.phone required",
                        "grievance.text too-short",
                        "consent required",
                        "files[0] wrong-type",
                        "files[1] empty",
                        "files[2] too-large",
                        "files[3] wrong-type",
                        "files[4] wrong-type",
                        "files[5] wrong-type",
                        "files[6] wrong-type");
        assertNothingKept();
    }

    @Test
    void a_tenth_file_is_refused() throws IOException {
        List<SpooledFile> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(file(i + ".png", png()));
        }

        assertThat(faults(form("13800138000", TEXT), ten.toArray(SpooledFile[]::new)))
                .extracting(Fault::code)
                .containsExactly("too-many");
    }

    @Test
    void a_text_of_2001_characters_is_refused_and_one_of_2000_rare_ones_is_not() throws IOException {
        assertThat(faults(form("13800138000", "字".repeat(2_001))))
                .extracting(Fault::code)
                .containsExactly("too-long");
        assertThat(taken(form("13800138000", "𠮷".repeat(2_000)))).isNotNull();
    }

    @Test
    void an_invisible_control_character_is_told_and_not_stored() {
        assertThat(faults(form("13800138000", TEXT + "\u0000")))
                .extracting(Fault::code)
                .containsExactly("unprintable");
    }

    @Test
    void every_words_field_is_looked_over_and_told_by_its_name() throws IOException {
        var party = new PostalItem.Party(new PersonName("寄\u0007"), null, null, new Address("路\u0000"));
        var bare = form("13800138000", TEXT);
        var wrong = new ComplaintForm(
                new Complainant(
                        new PersonName("张\u0000三"),
                        null,
                        bare.complainant().phone(),
                        null,
                        null,
                        null,
                        null,
                        new Address("静宁路\u001B"),
                        new Complainant.Representative(new PersonName("李\uD800"), null, null)),
                itemOf(party, "手机\u0000"),
                new EnterpriseComplaint(EnterpriseComplaint.Done.YES, null, "9\u0000", "T\u0000", null, "不\u0000"),
                bare.grievance(),
                bare.consent());

        assertThat(faults(wrong, file("面\u0000单.pdf", pdf())))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "complainant.name unprintable",
                        "complainant.address unprintable",
                        "complainant.representative.name unprintable",
                        "item.sender.name unprintable",
                        "item.sender.address unprintable",
                        "item.recipient.name unprintable",
                        "item.recipient.address unprintable",
                        "item.noWaybillReason unprintable",
                        "item.contents unprintable",
                        "item.platform unprintable",
                        "item.platformOrder unprintable",
                        "enterpriseComplaint.channel unprintable",
                        "enterpriseComplaint.ticket unprintable",
                        "enterpriseComplaint.text unprintable",
                        "files[0].name unprintable");
        assertNothingKept();
    }

    private static PostalItem itemOf(PostalItem.Party party, String words) {
        return new PostalItem(
                "YTO", null, words, null, null, null, null, party, party, words, null, null, null, null, null, null,
                null, words, words);
    }

    @Test
    void rare_characters_are_kept_to_the_letter() throws IOException {
        String rare = "𠮷𪚥 神 é 👨\u200D👩\u200D👧 \u0915\u094D\u0937 \n第二行";
        Complaint complaint = taken(form("13800138000", rare + "，共十个字以上"), file("𠮷神é👨\u200D👧.pdf", pdf()));

        assertThat(complaint.form().grievance().text()).isEqualTo(rare + "，共十个字以上");
        assertThat(attachments.of(complaint.number()).getFirst().name()).isEqualTo("𠮷神é👨\u200D👧.pdf");
    }

    @Test
    void the_same_submission_again_gets_its_first_answer() throws IOException {
        UUID submission = UUID.randomUUID();
        FormAnswer first = send(submission, form("13800138000", TEXT), file("a.pdf", pdf()));
        centre.moveTo(NOW.plusSeconds(90));

        assertThat(send(submission, agreedTo(NOW.plusSeconds(90)), file("a.pdf", pdf())))
                .isEqualTo(first);
        assertThat(centre.complaints.all()).hasSize(1);
        assertThat(centre.contacts.all()).hasSize(1);
        assertThat(attachments.of(onlyComplaint().number())).hasSize(1);
    }

    @Test
    void the_same_submission_with_other_content_is_refused_by_the_number_of_the_first() throws IOException {
        UUID submission = UUID.randomUUID();
        FormAnswer first = send(submission, form("13800138000", TEXT), file("a.pdf", pdf()));
        if (!(first instanceof FormAnswer.Taken(Complaint complaint))) {
            throw new AssertionError("not taken: " + first);
        }
        var refused = new FormAnswer.TakenBefore(complaint.number());

        assertThat(send(submission, form("13800138000", TEXT + "还有"), file("a.pdf", pdf())))
                .isEqualTo(refused);
        assertThat(send(submission, form("13800138001", TEXT), file("a.pdf", pdf())))
                .isEqualTo(refused);
        assertThat(send(submission, form("13800138000", TEXT))).isEqualTo(refused);
        assertThat(send(submission, form("13800138000", TEXT), file("a.pdf", png())))
                .isEqualTo(refused);
        assertThat(centre.complaints.all()).hasSize(1);
    }

    @Test
    void what_was_refused_may_be_put_right_under_its_submission() {
        UUID submission = UUID.randomUUID();
        assertThat(send(submission, form("13800138000", "短"))).isInstanceOf(FormAnswer.Faulty.class);

        assertThat(send(submission, form("13800138000", TEXT))).isInstanceOf(FormAnswer.Taken.class);
    }

    private Complaint onlyComplaint() {
        return centre.complaints.all().iterator().next();
    }

    private static ComplaintForm agreedTo(Instant at) {
        var form = form("13800138000", TEXT);
        return new ComplaintForm(
                form.complainant(),
                form.item(),
                form.enterpriseComplaint(),
                form.grievance(),
                new ComplaintForm.Consent("2026-11", at));
    }

    @Test
    void when_the_books_cannot_be_written_no_file_stays() throws Exception {
        camel.stop();
        camel.removeRoute("public-form");
        serve(new FailingAtTheSecond());
        SpooledFile first = file("a.png", png());
        SpooledFile second = file("b.png", png());

        assertThatThrownBy(() -> send(form("13800138000", TEXT), first, second)).hasRootCauseMessage("disk full");

        try (Stream<Path> left = Files.list(shelf)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_name_is_shown_without_folders_and_tricks() {
        assertThat(name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(name("C:\\Users\\张三\\面单.jpg")).isEqualTo("面单.jpg");
        assertThat(name("invoice\u202Egpj.exe")).isEqualTo("invoicegpj.exe");
        assertThat(name("a\u200Bb\r\nc\u0000.pdf")).isEqualTo("abc.pdf");
        assertThat(name("..")).isEqualTo("附件");
        assertThat(name("x".repeat(300) + ".pdf")).hasSize(100).endsWith(".pdf");
    }

    private static String name(String given) {
        return new SpooledFile(given, Path.of("spooled")).shownName();
    }

    private static final class FailingAtTheSecond implements Attachments {
        private final MemoryAttachments first = new MemoryAttachments();
        private int added;

        @Override
        public void add(Attachment attachment) {
            if (++added == 2) {
                throw new IllegalStateException("disk full");
            }
            first.add(attachment);
        }

        @Override
        public Optional<Attachment> find(UUID id) {
            return first.find(id);
        }

        @Override
        public List<Attachment> of(ComplaintNumber number) {
            return first.of(number);
        }
    }

    private void assertNothingKept() {
        assertThat(centre.complaints.all()).isEmpty();
        assertThat(centre.contacts.all()).isEmpty();
        assertThat(shelf).doesNotExist();
    }

    private static ComplaintForm form(String phone, String text) {
        return new ComplaintForm(
                Complainant.calling(PhoneNumber.read(phone).orElseThrow()),
                PostalItem.of("YTO", "YT1234567890123", null, null),
                null,
                new Grievance("0203", List.of(), text, Set.of(), null, null, false),
                new ComplaintForm.Consent("2026-11", NOW));
    }

    private Complaint taken(ComplaintForm form, SpooledFile... files) {
        FormAnswer answer = send(form, files);
        if (answer instanceof FormAnswer.Taken(Complaint complaint)) {
            return complaint;
        }
        throw new AssertionError("not taken: " + answer);
    }

    private List<Fault> faults(ComplaintForm form, SpooledFile... files) {
        FormAnswer answer = send(form, files);
        return answer instanceof FormAnswer.Faulty(List<Fault> faults) ? faults : List.of();
    }

    private @Nullable FormAnswer send(ComplaintForm form, SpooledFile... files) {
        return send(UUID.randomUUID(), form, files);
    }

    private @Nullable FormAnswer send(UUID submission, ComplaintForm form, SpooledFile... files) {
        return camel.createProducerTemplate()
                .requestBody(
                        FormRoutes.ENTRY,
                        new PublicForm(submission, form, List.of(), List.of(files)),
                        FormAnswer.class);
    }

    private SpooledFile file(String name, byte[] content) throws IOException {
        return new SpooledFile(name, Files.write(Files.createTempFile(folder, "spooled", null), content));
    }

    private static byte[] jpeg() {
        return bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0);
    }

    private static byte[] png() {
        return bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] mp3() {
        return bytes('I', 'D', '3', 4, 0, 0, 0, 0, 0, 0, 0xFF, 0xFB, 0x90, 0x64);
    }

    private static byte[] mp4(String brand) {
        return ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mp42isom").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] large() {
        byte[] content = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(pdf(), 0, content, 0, pdf().length);
        return content;
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[100_000]);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] content = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            content[i] = (byte) values[i];
        }
        return content;
    }
}
