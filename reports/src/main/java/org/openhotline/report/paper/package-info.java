/// A printed document without its contents: blocks of text, tables and charts, written as docx and as pdf from one
/// source.
@org.jspecify.annotations.NullMarked
package org.openhotline.report.paper;
