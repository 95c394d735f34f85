package org.openhotline.report;

import java.time.Instant;
import java.util.List;

/// All figures of one period, from which the notice and the managers' page are written as docx and as pdf. A complaint
/// belongs to the period in which its intake decision was made; what was found, rated and recovered is told of these
/// same
/// complaints, as known at `asOf`.
///
/// @param asOf when the figures were taken
/// @param recoveredFen money recovered for complainants, in fen
public record Figures(
        Period period,
        Instant asOf,
        Compared handled,
        Compared effective,
        Decisions decisions,
        Findings findings,
        ProblemTable postal,
        ProblemTable express,
        List<EnterpriseRow> enterprises,
        List<CityRow> cities,
        Satisfactions satisfaction,
        long lateReplies,
        long recoveredFen,
        Hotline hotline,
        Survey survey) {

    public Figures {
        enterprises = List.copyOf(enterprises);
        cities = List.copyOf(cities);
    }
}
