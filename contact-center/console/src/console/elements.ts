// Only what the screens use of Element Plus: each component with its style, so that the rest never reaches a browser.
import type { App } from 'vue'
import 'element-plus/es/components/base/style/css'
import 'element-plus/es/components/button/style/css'
import 'element-plus/es/components/checkbox/style/css'
import 'element-plus/es/components/dialog/style/css'
import 'element-plus/es/components/input/style/css'
import 'element-plus/es/components/mention/style/css'
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/option/style/css'
import 'element-plus/es/components/option-group/style/css'
import 'element-plus/es/components/popover/style/css'
import 'element-plus/es/components/radio-button/style/css'
import 'element-plus/es/components/radio-group/style/css'
import 'element-plus/es/components/select/style/css'
import 'element-plus/es/components/switch/style/css'
import 'element-plus/es/components/tag/style/css'
import {
  ElButton, ElCheckbox, ElConfigProvider, ElDialog, ElInput, ElMention, ElOption, ElOptionGroup, ElPopover, ElRadioButton, ElRadioGroup, ElSelect, ElSwitch,
} from 'element-plus'

const used = [
  ElButton, ElCheckbox, ElConfigProvider, ElDialog, ElInput, ElMention, ElOption, ElOptionGroup, ElPopover, ElRadioButton, ElRadioGroup, ElSelect, ElSwitch,
]

export function elements(app: App): void {
  for (const component of used) {
    app.component(component.name!, component)
  }
}
