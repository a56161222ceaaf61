/**
 * Brings a model in: from an address that is laid out like the Hugging Face Hub, or from a folder
 * that was carried here. The only package that asks the network for anything, and only when the
 * user does.
 */
@NullMarked
package krelectra.app.model.download;

import org.jspecify.annotations.NullMarked;
