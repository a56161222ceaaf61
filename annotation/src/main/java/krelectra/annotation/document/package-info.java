/** What is annotated: projects, documents, sentences, and who annotates. */
@NullMarked
package krelectra.annotation.document;

import org.jspecify.annotations.NullMarked;
