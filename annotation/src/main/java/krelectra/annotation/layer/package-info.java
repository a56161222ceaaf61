/** What a project annotates: layers, features and tagsets, with presets. */
@NullMarked
package krelectra.annotation.layer;

import org.jspecify.annotations.NullMarked;
