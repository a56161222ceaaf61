/** JSON Lines as Hugging Face data sets have them. */
@NullMarked
package krelectra.annotation.format.huggingface;

import org.jspecify.annotations.NullMarked;
