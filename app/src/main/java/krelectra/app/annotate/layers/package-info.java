/** The annotation scheme as it is edited: layers, features, tagsets, guidelines. */
@NullMarked
package krelectra.app.annotate.layers;

import org.jspecify.annotations.NullMarked;
