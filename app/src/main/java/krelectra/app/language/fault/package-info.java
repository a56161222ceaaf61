/** What went wrong, in Korean: the English sentence is the key, so that no caller changes. */
@NullMarked
package krelectra.app.language.fault;

import org.jspecify.annotations.NullMarked;
