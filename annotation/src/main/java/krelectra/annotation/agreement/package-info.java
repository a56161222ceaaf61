/**
 * How far annotators agree, on items and on spans, with bootstrap intervals. Each measure names the
 * paper that defines it.
 */
@NullMarked
package krelectra.annotation.agreement;

import org.jspecify.annotations.NullMarked;
