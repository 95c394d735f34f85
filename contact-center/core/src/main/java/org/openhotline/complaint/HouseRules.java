package org.openhotline.complaint;

/// What the law leaves to the house and a limit cannot say; settings, all assumed.
///
/// @param redoRounds how often an enterprise is sent back to work before a complaint is mediated
/// @param repeatsForFlag so many complaints of one person within the time of repeating raise a flag
public record HouseRules(int redoRounds, int repeatsForFlag) {

    public static final HouseRules STANDARD = new HouseRules(2, 3);

    public HouseRules {
        if (redoRounds < 1 || repeatsForFlag < 2) {
            throw new IllegalArgumentException("at least one round of redoing, and a repeat is at least the second");
        }
    }
}
