package io.baremetal.checks.realservers;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** See {@link NeedsRealServers}. The servers live in JUnit's root store, which stops them. */
final class RealServersExtension implements ExecutionCondition, ParameterResolver {

  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(RealServersExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<NeedsRealServers> needs = needs(context);
    if (needs.isEmpty() || context.getTestMethod().isPresent()) {
      return ConditionEvaluationResult.enabled("the class decides");
    }
    return servers(context)
        .whyNot(List.of(needs.get().value()))
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("real servers are there"));
  }

  private static Optional<NeedsRealServers> needs(ExtensionContext context) {
    return context.getTestClass().map(type -> type.getAnnotation(NeedsRealServers.class));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return List.of(RealServers.class, RealKube.class, RealIronic.class).contains(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RealServers servers = servers(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == RealKube.class) {
      return servers.kube();
    }
    return type == RealIronic.class ? servers.ironic() : servers;
  }

  private static RealServers servers(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(STORE)
        .getOrComputeIfAbsent(RealServers.class, key -> RealServers.ofThisRun(), RealServers.class);
  }
}
