/// The month is told: figures, the check that they close, the notice for the public and the page for managers.
@org.jspecify.annotations.NullMarked
package org.openhotline.report;
