package org.bedside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/// Reads the settings records of all rooms before anything else is made, so that whoever runs the
/// house hears of every fault at once, and no database was started for nothing.
@Component
final class SettingsCheck implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var environment = beans.getBean(ConfigurableEnvironment.class);
    var faults = new SettingsReading(environment, records(beans)).faults();
    if (!faults.isEmpty()) {
      throw new FaultySettings(faults);
    }
  }

  /// Ours alone: what Spring's own records hold is Spring's to judge.
  private static List<Class<?>> records(ConfigurableListableBeanFactory beans) {
    return new ArrayList<>(
        Arrays.stream(beans.getBeanDefinitionNames())
            .<Class<?>>map(name -> beans.getType(name, false))
            .filter(type -> type != null && type.isRecord())
            .filter(type -> type.getName().startsWith("org.bedside."))
            .filter(type -> AnnotatedElementUtils.isAnnotated(type, ConfigurationProperties.class))
            .toList());
  }
}
