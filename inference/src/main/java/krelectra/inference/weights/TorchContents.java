package krelectra.inference.weights;

import java.lang.foreign.MemorySegment;
import java.util.Map;

/**
 * What {@code torch.save} wrote, taken apart.
 *
 * @param root the object that was saved
 * @param storages the bytes of every storage by its key
 */
record TorchContents(Object root, Map<String, MemorySegment> storages) {}
