package io.baremetal.api.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.configdata.LinkType;
import io.baremetal.api.configdata.NetworkType;
import io.baremetal.api.hardware.AcceleratorKind;
import io.baremetal.api.json.OpenEnum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that a newer server may lengthen. */
class OpenEnumsTest {

  static Stream<Class<?>> types() {
    return Stream.concat(
            Arrays.stream(Crd.values())
                .flatMap(crd -> ModelPaths.of(crd.model()).openEnums().values().stream()),
            Stream.of(LinkType.class, NetworkType.class, AcceleratorKind.class))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("types")
  void keeps_whatItDoesNotKnow(Class<?> type) throws ReflectiveOperationException {
    OpenEnum odd = of(type, "from the future");

    assertThat(odd.isKnown()).isFalse();
    assertThat(odd.wire()).isEqualTo("from the future").isEqualTo(odd.toString());
    assertThat(odd).isEqualTo(of(type, "from the future"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasOneConstant_forEachKnownValue(Class<?> type) throws ReflectiveOperationException {
    List<?> known = (List<?>) type.getMethod("known").invoke(null);

    assertThat(known).isNotEmpty();
    for (Object constant : known) {
      assertThat(((OpenEnum) constant).isKnown()).isTrue();
      assertThat(of(type, ((OpenEnum) constant).wire())).isSameAs(constant);
    }
  }

  private static OpenEnum of(Class<?> type, String wire) throws ReflectiveOperationException {
    return (OpenEnum) type.getMethod("of", String.class).invoke(null, wire);
  }
}
