package krelectra.annotation.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Properties;
import krelectra.annotation.layer.Layer;

/**
 * In what order a project's layers are shown, as a property of the project. Layers that it does not
 * name come last, in the order in which they came.
 *
 * @param ids of layers
 */
public record LayerOrder(List<String> ids) {
  private static final String PROPERTY = "layers";

  /** Copies the ids. */
  public LayerOrder {
    ids = List.copyOf(ids);
  }

  /** That of a project. */
  public static LayerOrder of(Project project) {
    String named = project.properties().getOrDefault(PROPERTY, "");
    return new LayerOrder(named.isEmpty() ? List.of() : List.of(named.split("\n")));
  }

  /** The same project with this order. */
  public Project in(Project project) {
    Map<String, String> properties =
        Properties.with(project.properties(), PROPERTY, String.join("\n", ids));
    return new Project(project.id(), project.name(), project.description(), properties);
  }

  /** Layers in this order. */
  public List<Layer> sorted(List<Layer> layers) {
    List<Layer> sorted = new ArrayList<>(layers);
    sorted.sort(Comparator.comparingInt(layer -> place(layer.id())));
    return sorted;
  }

  private int place(String id) {
    int place = ids.indexOf(id);
    return place < 0 ? ids.size() : place;
  }

  /** The order of layers in which one stands some places further on, or back if negative. */
  public static LayerOrder moved(List<Layer> layers, String id, int by) {
    List<String> ids = new ArrayList<>(layers.stream().map(Layer::id).toList());
    int from = ids.indexOf(id);
    if (from >= 0) {
      ids.remove(from);
      ids.add(Math.clamp(from + (long) by, 0, ids.size()), id);
    }
    return new LayerOrder(ids);
  }
}
