import platform

import numpy
import pandas

print(f"Python {platform.python_version()}, pandas {pandas.__version__}, numpy {numpy.__version__}")
