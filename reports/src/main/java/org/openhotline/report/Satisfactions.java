package org.openhotline.report;

/// The three official rates, all over effective complaints: with the administration's work, with the postal
/// enterprises'
/// result, with the express enterprises' result.
public record Satisfactions(Rating administration, Rating postal, Rating express) {

    public static final Satisfactions NONE = new Satisfactions(Rating.NONE, Rating.NONE, Rating.NONE);

    /// The result of all enterprises together.
    Rating enterprises() {
        return postal.and(express);
    }
}
