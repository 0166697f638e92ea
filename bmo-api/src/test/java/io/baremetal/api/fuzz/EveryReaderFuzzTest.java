package io.baremetal.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.baremetal.api.crd.Crd;
import io.baremetal.api.error.BmoException;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.Parsed;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.rule.DocumentRules;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/**
 * Every public method of the module that makes something of a text alone, found by reflection so
 * that a new one is tried as well: whatever the text, it returns, or throws what the module
 * documents.
 */
class EveryReaderFuzzTest {

  private static final Set<Class<?>> TEXTS = Set.of(String.class, byte[].class);

  private static final List<Method> READERS = found();

  private static final List<DocumentRules> RULES =
      List.of(DocumentRules.under(Profile.strict()), DocumentRules.under(Profile.upstream()));

  @Example
  void finds_theReadersThatThereAre() {
    assertThat(READERS)
        .extracting(reader -> reader.getDeclaringClass().getSimpleName() + "." + reader.getName())
        .contains(
            "BmcAddress.parse",
            "BmcUrl.tryParse",
            "Cidr.tryParse",
            "DhcpRange.parse",
            "FieldPath.parse",
            "IpAddress.tryParse",
            "MacAddress.parse",
            "ModelJson.read",
            "ModelJson.readKnown",
            "ModelJson.readTree",
            "ModelYaml.readAll",
            "ModelYaml.readSecret",
            "NetworkData.read",
            "Url.tryParseRequest");
  }

  @Property(tries = 4000)
  void returns_orThrowsWhatIsDocumented(
      @ForAll("readers") Method reader, @ForAll("texts") String text) {
    Object outcome = Assertions.assertTimeout(Duration.ofSeconds(10), () -> outcome(reader, text));

    assertThat(outcome).as(reader.toString()).isNotNull();
    if (outcome instanceof Attempt<?> attempt) {
      assertThat(attempt.value().isPresent()).isNotEqualTo(attempt.reason().isPresent());
    } else if (outcome instanceof Parsed<?> parsed) {
      assertThat(parsed.value().isPresent()).isEqualTo(parsed.problems().isEmpty());
    }
  }

  @Property(tries = 700)
  void judges_anyTreeAsAnyKind(@ForAll("documents") String text, @ForAll Crd crd) {
    ModelJson.readTree(ofKind(crd, text))
        .value()
        .ifPresent(
            tree ->
                RULES.forEach(
                    rules ->
                        Stream.of(rules.create(tree), rules.update(tree, tree))
                            .flatMap(findings -> findings.all().stream())
                            .forEach(EveryReaderFuzzTest::isOneLine)));
  }

  private static String ofKind(Crd crd, String document) {
    return document.startsWith("{\"apiVersion\"")
        ? document.replaceFirst("BareMetalHost", crd.kind())
        : "{\"apiVersion\":\"metal3.io/v1alpha1\",\"kind\":\""
            + crd.kind()
            + "\",\"spec\":"
            + document
            + "}";
  }

  private static void isOneLine(Finding finding) {
    assertThat(finding.toString()).doesNotContainPattern("[\\n\\r\\u0085\\u2028\\u2029]");
    assertThat(finding.message()).isNotBlank().hasSizeLessThan(3000);
  }

  /** What the reader returns, or the documented exception. */
  private static Object outcome(Method reader, String text) throws IllegalAccessException {
    List<Object> arguments =
        Arrays.stream(reader.getParameterTypes()).map(type -> argument(type, text)).toList();
    try {
      return reader.invoke(null, arguments.toArray());
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof BmoException)) {
        fail(reader + " does not bear " + text, e.getCause());
      }
      return e.getCause();
    }
  }

  private static Object argument(Class<?> type, String text) {
    if (type == Class.class) {
      return BareMetalHost.class;
    }
    return type == String.class ? text : text.getBytes(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<Method> readers() {
    return Arbitraries.of(READERS);
  }

  @Provide
  Arbitrary<String> texts() {
    return OddTexts.like(
        "redfish+https://user:pw@[2001:db8::1]:8000/redfish/v1/Systems/1?a=b&c=%20#f",
        "192.0.2.0/24",
        "192.0.2.10, 192.0.2.100",
        "52:54:00:12:34:56",
        "{\"spec\":{\"online\":true},\"status\":{\"lastUpdated\":\"2026-01-31T12:00:00Z\"}}",
        "[{\"kind\":\"fpga\",\"count\":2}]",
        "links: [{id: a, type: phy}]\nnetworks: [&x {id: n, type: ipv4, link: a}, *x]\n",
        "spec.raid.hardwareRAIDVolumes[0].controller");
  }

  @Provide
  Arbitrary<String> documents() {
    return OddTexts.like(
        "{\"apiVersion\":\"metal3.io/v1alpha1\",\"kind\":\"BareMetalHost\",\"metadata\":{\"name\":"
            + "\"a\",\"annotations\":{\"reboot.metal3.io\":\"{}\"}},\"spec\":{\"online\":true,"
            + "\"bmc\":{\"address\":\"ipmi://192.0.2.1\",\"credentialsName\":\"x\"},"
            + "\"settings\":{\"A]\":1,\"B\":\"b\"},\"url\":\"http://a/b\"}}",
        "{\"settings\":{\"a\":[],\"b]c\":{}},\"schema\":{\"x\":{\"lower_bound\":\"1\"}}}",
        "{\"matchLabels\":{\"a\":1},\"provisioningIP\":\"::1\",\"updates\":[{\"url\":[]}]}");
  }

  private static List<Method> found() {
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && name.startsWith("io/"))
          .filter(name -> !name.endsWith("package-info.class"))
          .map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .filter(EveryReaderFuzzTest::isReader)
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it takes a text and nothing else but a type to read it as. */
  private static boolean isReader(Method method) {
    List<Class<?>> parameters = List.of(method.getParameterTypes());
    boolean isOfEnum = method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
    return Modifier.isPublic(method.getModifiers())
        && Modifier.isStatic(method.getModifiers())
        && !parameters.isEmpty()
        && TEXTS.contains(parameters.get(0))
        && parameters.stream().skip(1).allMatch(Class.class::equals)
        && !isOfEnum;
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(file.replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new LinkageError(file, e);
    }
  }

  private static Path classes() {
    try {
      return Path.of(ModelJson.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
