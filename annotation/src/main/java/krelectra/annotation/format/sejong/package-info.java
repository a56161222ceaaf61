/** Tagged text of the Sejong corpus (세종 형태 분석 말뭉치). */
@NullMarked
package krelectra.annotation.format.sejong;

import org.jspecify.annotations.NullMarked;
