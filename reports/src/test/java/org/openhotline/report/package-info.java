@org.jspecify.annotations.NullMarked
package org.openhotline.report;
