package org.openhotline.exchange.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;

/// A message to be sent. Nothing in it can become a header of its own: line breaks are refused in addresses, subject
/// and
/// file names.
///
/// @param to at least one address, e.g. `chief@example.gov.cn`
/// @param files attached in this order
public record Mail(List<String> to, String subject, String text, List<Attached> files) {

    private static final int MOST_ADDRESSES = 50;
    private static final int LONGEST_SUBJECT = 200;

    /// A file that goes along, by reference: it is read when the message is sent.
    ///
    /// @param name as the receiver sees it
    public record Attached(String name, String mediaType, Path file) {}

    /// A message whose parts are fit to be sent.
    ///
    /// @throws InvalidForm with all faults at once
    public Mail {
        to = List.copyOf(to);
        files = List.copyOf(files);
        List<Fault> faults = new ArrayList<>();
        if (to.isEmpty() || to.size() > MOST_ADDRESSES) {
            faults.add(new Fault("to", "invalid", "收件人应有 1 至 " + MOST_ADDRESSES + " 个"));
        }
        for (int i = 0; i < to.size(); i++) {
            if (!isAddress(to.get(i))) {
                faults.add(new Fault("to[" + i + "]", "invalid", "不是有效的邮箱地址"));
            }
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || hasControls(subject)) {
            faults.add(new Fault("subject", "invalid", "主题应为 1 至 " + LONGEST_SUBJECT + " 字，不含换行"));
        }
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).name().isBlank()
                    || hasControls(files.get(i).name() + files.get(i).mediaType())) {
                faults.add(new Fault("files[" + i + "]", "invalid", "附件名不符合要求"));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    /// A message without files.
    public static Mail of(String to, String subject, String text) {
        return new Mail(List.of(to), subject, text, List.of());
    }

    /// Whether this can be written to: one plain address, no display name, no list, no line break.
    public static boolean isAddress(String written) {
        if (hasControls(written) || !written.matches("[^\\s,;<>\"]{1,64}@[^\\s,;<>\"@]{1,190}")) {
            return false;
        }
        try {
            new InternetAddress(written, true).validate();
            return true;
        } catch (AddressException refused) {
            return false;
        }
    }

    /// Control characters, and the two line separators of Unicode that some servers take for line breaks.
    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    /// Addresses and words are personal; only the size is told.
    @Override
    public String toString() {
        return "Mail to " + to.size() + " with " + files.size() + " files";
    }
}
