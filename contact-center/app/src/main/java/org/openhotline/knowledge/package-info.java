/// The knowledge base: articles with source, certainty, versions and review, found by their words and pinned to
/// problems.
@NullMarked
package org.openhotline.knowledge;

import org.jspecify.annotations.NullMarked;
