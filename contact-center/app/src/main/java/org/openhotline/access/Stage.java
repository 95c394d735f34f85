package org.openhotline.access;

/// What is still asked for between the password and the first page. Until then a session opens the door to that step
/// and no other.
enum Stage {
    /// The code of the second factor.
    CODE,
    /// A password of one's own instead of the one that an administrator gave.
    PASSWORD,
    /// To set up a second factor, because the role demands one.
    ENROL;

    String authority() {
        return "STAGE_" + name();
    }
}
