package org.openhotline.desk;

import java.util.List;
import java.util.UUID;
import org.openhotline.access.CurrentUser;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.visitor.MessageList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// SMS that no gateway took: the operator may open one to read its code out, and that is noted.
@RestController
final class MessagePages {

    private static final int MOST = 200;

    private final MessageList messages;
    private final AuditLog audit;

    MessagePages(MessageList messages, AuditLog audit) {
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/api/operator/messages")
    List<MessageList.Kept> list() {
        return messages.newest(MOST);
    }

    record Words(String words) {}

    @PostMapping("/api/operator/messages/{id}/disclosure")
    Words words(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        String words = messages.words(id).orElseThrow(NotThere::new);
        audit.write(user.login(), AuditNote.of(AuditAct.DISCLOSED).about("SMS", id.toString()));
        return new Words(words);
    }
}
