package io.baremetal.testkit;

import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Parameter;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.util.Map;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes a world for a test that asks for a part of it; JUnit closes what is in its store. */
final class BareMetalExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(BareMetalExtension.class);

  private static final Map<Class<?>, Function<TestBed, Object>> PARTS =
      Map.of(
          TestBed.class, bed -> bed,
          TestClock.class, TestBed::time,
          FakeCluster.class, TestBed::cluster,
          FakeIronic.class, TestBed::ironic,
          FaultPlan.class, TestBed::faults,
          OkHttpClient.class, TestBed::http);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return PARTS.containsKey(type) || isKubernetesClient(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "%s is given to test methods and to methods before and after each test; %s belongs to no"
                  .formatted(
                      parameter.getParameter().getType().getSimpleName(),
                      parameter.getDeclaringExecutable().getName())
              + " single test, and tests share no world");
    }
    Class<?> type = parameter.getParameter().getType();
    Store store = context.getStore(NAMESPACE);
    TestBed bed = store.getOrComputeIfAbsent(TestBed.class, any -> TestBed.create(), TestBed.class);
    return isKubernetesClient(type)
        ? store.getOrComputeIfAbsent(
            Fabric8Parameter.TYPE,
            any -> Fabric8Parameter.clientOf(bed.cluster()),
            AutoCloseable.class)
        : PARTS.getOrDefault(type, whole -> whole).apply(bed);
  }

  /** By name, since the class need not be there. */
  private static boolean isKubernetesClient(Class<?> type) {
    return type.getName().equals(Fabric8Parameter.TYPE);
  }
}
