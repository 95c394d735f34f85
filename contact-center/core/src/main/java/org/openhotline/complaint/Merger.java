package org.openhotline.complaint;

import org.openhotline.lifecycle.State;

/// This complaint repeats another and was merged into it; everything that was said stays here, so that the merger can
/// be
/// undone without losing a word.
///
/// @param from the state that the complaint goes back to
public record Merger(ComplaintNumber into, State from, String why) {}
