package org.openhotline.exchange.webform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.exchange.TimeOrderedIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files: a row in the books and a file on the shelf, together or not at all.
public final class FileClerk {

    private static final Logger LOG = LoggerFactory.getLogger(FileClerk.class);

    private final Attachments attachments;
    private final FileShelf shelf;
    private final FileScan scan;
    private final boolean takeUnscanned;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final FileCheck fileCheck = new FileCheck();

    /// Without a scanner.
    public FileClerk(Attachments attachments, FileShelf shelf, UnitOfWork unitOfWork, Clock clock) {
        this(attachments, shelf, FileScan.NONE, false, unitOfWork, clock);
    }

    /// @param takeUnscanned whether files are taken while the scanner does not answer
    public FileClerk(
            Attachments attachments,
            FileShelf shelf,
            FileScan scan,
            boolean takeUnscanned,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.scan = scan;
        this.takeUnscanned = takeUnscanned;
        this.attachments = attachments;
        this.shelf = shelf;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// Takes the files within the unit of work of `work`, which says to which complaint they belong. The files go into
    /// their place before the commit, and out again when it fails: a row never points to nothing.
    ///
    /// @throws InvalidForm with all that is wrong with the files
    public <T> T take(List<SpooledFile> files, String by, Function<Taking, T> work) throws IOException {
        var faults = fileCheck.faultsIn(files);
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        var found = virusesIn(files);
        if (!found.isEmpty()) {
            throw new InvalidForm(found);
        }
        var taking = new Taking(files, by, clock.instant());
        try {
            return unitOfWork.together(() -> work.apply(taking));
        } catch (RuntimeException undone) {
            taking.undo();
            throw undone;
        }
    }

    private List<Fault> virusesIn(List<SpooledFile> files) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String field = "files[" + i + "]";
            try {
                scan.virusIn(files.get(i).path())
                        .ifPresent(virus ->
                                faults.add(new Fault(field, "infected", "文件带有病毒（" + virus + "），没有接收。请检查您的设备后换一个文件")));
            } catch (IOException away) {
                if (takeUnscanned) {
                    LOG.warn("a file is taken unscanned: {}", away.getMessage());
                } else {
                    LOG.error("files are refused, the scanner does not answer: {}", away.getMessage());
                    faults.add(new Fault(field, "not-scanned", "文件暂时无法做病毒检查，没有接收，请稍后再试；其他内容没有丢失"));
                }
            }
        }
        return faults;
    }

    /// The files of one unit of work.
    public final class Taking {

        private final List<SpooledFile> files;
        private final String by;
        private final Instant at;
        private final List<String> shelved = new ArrayList<>();

        private Taking(List<SpooledFile> files, String by, Instant at) {
            this.files = files;
            this.by = by;
            this.at = at;
        }

        /// Binds all files to this complaint.
        public List<Attachment> bindTo(ComplaintNumber number) {
            return files.stream().map(file -> attach(number, file)).toList();
        }

        private Attachment attach(ComplaintNumber number, SpooledFile file) {
            try {
                String mediaType = fileCheck.mediaType(file).orElseThrow(() -> new IOException("the file has changed"));
                var id = ids.next();
                String storedAs = id + "." + FileCheck.ending(mediaType);
                var attachment = new Attachment(
                        id,
                        number,
                        file.shownName(),
                        mediaType,
                        Files.size(file.path()),
                        file.sha256(),
                        storedAs,
                        by,
                        at);
                attachments.add(attachment);
                shelved.add(storedAs);
                shelf.put(file.path(), storedAs);
                return attachment;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void undo() throws IOException {
            for (String name : shelved) {
                shelf.remove(name);
            }
        }
    }
}
