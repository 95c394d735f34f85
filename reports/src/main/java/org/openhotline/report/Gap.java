package org.openhotline.report;

/// One place where figures do not close.
///
/// @param where the table, in the words of the notice
/// @param what which rows or columns
/// @param stated what is printed
/// @param counted what the parts give
public record Gap(String where, String what, long stated, long counted) {

    @Override
    public String toString() {
        return where + "：" + what + "，所列为 " + stated + "，核算为 " + counted;
    }
}
