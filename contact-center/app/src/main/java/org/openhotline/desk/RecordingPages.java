package org.openhotline.desk;

import java.util.UUID;
import org.openhotline.access.CurrentUser;
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
    private final Disclosures disclosures;

    RecordingPages(Recordings recordings, SoundArchive archive, Disclosures disclosures) {
        this.recordings = recordings;
        this.archive = archive;
        this.disclosures = disclosures;
    }

    @GetMapping("/api/recordings/{id}")
    ResponseEntity<Resource> play(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        Recording recording = recordings.find(id).orElseThrow(NotThere::new);
        byte[] sound = archive.open(recording);
        disclosures.heard(user, id.toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + id + ".wav\"")
                .body(new ByteArrayResource(sound));
    }
}
