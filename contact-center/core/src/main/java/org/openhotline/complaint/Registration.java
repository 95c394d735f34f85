package org.openhotline.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is needed to register a complaint.
///
/// @param contact the contact that it came by; it ends as a complaint and is linked
public record Registration(
        Receipt receipt, ComplaintForm form, @Nullable UUID contact) {}
