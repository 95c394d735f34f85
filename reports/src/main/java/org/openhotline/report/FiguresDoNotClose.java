package org.openhotline.report;

import java.util.List;
import java.util.stream.Collectors;

/// A notice whose tables do not close is not printed; all gaps are told at once.
public final class FiguresDoNotClose extends RuntimeException {

    private final transient List<Gap> gaps;

    FiguresDoNotClose(List<Gap> gaps) {
        super("数据未通过核对，不能生成报告：" + gaps.stream().map(Gap::toString).collect(Collectors.joining("；")));
        this.gaps = List.copyOf(gaps);
    }

    public List<Gap> gaps() {
        return gaps;
    }
}
