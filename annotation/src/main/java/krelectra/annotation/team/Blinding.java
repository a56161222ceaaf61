package krelectra.annotation.team;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Properties;

/**
 * In which layers annotators work blindly: they see neither each other's labels nor what a model
 * says, unless they ask for it on purpose, which is kept. A property of the project.
 *
 * @param layers ids
 */
public record Blinding(Set<String> layers) {
  /** No layer is blind. */
  public static final Blinding NONE = new Blinding(Set.of());

  private static final String PROPERTY = "blind";

  /** Copies the ids, in order. */
  public Blinding {
    layers = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(layers));
  }

  /** That of a project. */
  public static Blinding of(Project project) {
    String named = project.properties().getOrDefault(PROPERTY, "");
    return named.isEmpty() ? NONE : new Blinding(new LinkedHashSet<>(List.of(named.split("\n"))));
  }

  /** Whether a layer is annotated blindly. */
  public boolean isBlind(String layer) {
    return layers.contains(layer);
  }

  /** The same with a layer blind, or not. */
  public Blinding with(String layer, boolean blind) {
    Set<String> changed = new LinkedHashSet<>(layers);
    if (blind) {
      changed.add(layer);
    } else {
      changed.remove(layer);
    }
    return new Blinding(changed);
  }

  /** The same project with these layers blind. */
  public Project in(Project project) {
    Map<String, String> properties =
        Properties.with(project.properties(), PROPERTY, String.join("\n", layers));
    return new Project(project.id(), project.name(), project.description(), properties);
  }
}
