package org.openhotline.search;

/// How the index stands.
public sealed interface IndexState {

    /// It has the present mapping and was filled from the database.
    record Ready() implements IndexState {}

    /// It is new or of an older mapping: [ComplaintIndexer#fill] must be given every complaint.
    record NeedsFilling() implements IndexState {}

    record Unavailable(String why) implements IndexState {}
}
