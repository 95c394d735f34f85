package org.openhotline.desk;

import java.util.UUID;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Complaints;
import org.openhotline.contact.Contacts;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.switchboard.SoundArchive;
import org.openhotline.telephony.Recording;
import org.openhotline.telephony.Recordings;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Plays a recording; that it was played is kept. Ranges are answered by the framework, so that a player can jump.
@RestController
final class RecordingPages {

    private final Recordings recordings;
    private final SoundArchive archive;
    private final Contacts contacts;
    private final Complaints complaints;
    private final Disclosures disclosures;

    RecordingPages(
            Recordings recordings,
            SoundArchive archive,
            Contacts contacts,
            Complaints complaints,
            Disclosures disclosures) {
        this.recordings = recordings;
        this.archive = archive;
        this.contacts = contacts;
        this.complaints = complaints;
        this.disclosures = disclosures;
    }

    @GetMapping("/api/recordings/{id}")
    ResponseEntity<Resource> play(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        Recording recording = recordings
                .find(id)
                .filter(found -> archive.has(found.file()) && mayHear(user, found))
                .orElseThrow(NotThere::new);
        byte[] sound = archive.open(recording);
        disclosures.heard(user, id.toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + id + ".wav\"")
                .body(new ByteArrayResource(sound));
    }

    /// A city bureau hears what belongs to a complaint of its city; an enterprise hears nothing.
    private boolean mayHear(CurrentUser user, Recording recording) {
        return Sight.seesAll(user)
                || (!user.is(Role.ENTERPRISE)
                        && contacts.ofCall(recording.call()).stream()
                                .flatMap(contact -> contacts.complaintsOf(contact.id()).stream())
                                .flatMap(number -> complaints.find(number).stream())
                                .anyMatch(complaint -> Sight.sees(user, complaint)));
    }
}
