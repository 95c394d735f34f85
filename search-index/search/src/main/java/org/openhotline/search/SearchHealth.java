package org.openhotline.search;

/// Whether the search server answers. Its absence never makes the hotline "not ready".
public sealed interface SearchHealth {

    /// It answers.
    ///
    /// @param version of the server, e.g. `9.5.3`
    record Up(String version) implements SearchHealth {}

    /// It does not.
    ///
    /// @param why a short reason without any content
    record Down(String why) implements SearchHealth {}
}
