package io.baremetal.testkit.cluster.internal.object;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * What plain scalars mean to an API server, which reads YAML 1.1: {@code yes}, {@code on}, {@code
 * y} and their opposites are booleans, and a number with a leading zero is octal.
 */
final class Yaml11Scalars extends CoreSchema {

  private static final Set<String> TRUE = Set.of("y", "yes", "on", "true");
  private static final Pattern WORD =
      Pattern.compile("[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF");
  private static final Pattern OCTAL = Pattern.compile("0[0-7]+");

  private final Map<Tag, ConstructNode> constructors = new HashMap<>();

  Yaml11Scalars() {
    constructors.putAll(super.getSchemaTagConstructors());
    ConstructNode integers = Objects.requireNonNull(constructors.get(Tag.INT));
    constructors.put(Tag.BOOL, node -> TRUE.contains(text(node).toLowerCase(Locale.ROOT)));
    constructors.put(
        Tag.INT,
        node ->
            OCTAL.matcher(text(node)).matches()
                ? Long.valueOf(text(node), 8)
                : integers.construct(node));
  }

  @Override
  public ScalarResolver getScalarResolver() {
    CoreScalarResolver modern = new CoreScalarResolver(false);
    return (value, implicit) ->
        implicit && WORD.matcher(value).matches() ? Tag.BOOL : modern.resolve(value, implicit);
  }

  @Override
  public Map<Tag, ConstructNode> getSchemaTagConstructors() {
    return constructors;
  }

  private static String text(Node node) {
    return ((ScalarNode) node).getValue();
  }
}
