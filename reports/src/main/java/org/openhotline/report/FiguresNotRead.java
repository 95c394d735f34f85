package org.openhotline.report;

/// The database did not give the figures; asking again later may help.
public final class FiguresNotRead extends RuntimeException {

    FiguresNotRead(Period period, Exception cause) {
        super("the figures of " + period + " could not be read", cause);
    }
}
